import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { type OpenCounterpart, rankCounterparts, type Sketch } from "#lib/matching/counterparts.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

const HERE = { lng: 6.0241, lat: 47.2378 };
const cellAt = (metresEast: number) => cellOf({ ...HERE, lng: HERE.lng + metresEast / 75_600 }, 9);
const NOBODY = new Set<string>();

const sketch = (text: string, overrides: Partial<Sketch> = {}): Sketch => ({
  kind: "request",
  category: "shopping",
  text,
  cell: cellAt(0),
  ...overrides,
});

let count = 0;
const offer = (title: string, overrides: Partial<OpenCounterpart> = {}): OpenCounterpart => {
  count += 1;
  return {
    id: String(count).padStart(6, "0"),
    authorId: `author-${count}`,
    category: "shopping",
    title,
    body: "",
    remote: false,
    radiusM: 3000,
    cell: cellAt(0),
    publishedAt: "2026-11-20T10:00:00Z",
    ...overrides,
  };
};
const titles = (found: readonly OpenCounterpart[]) => found.map(({ title }) => title);

describe("what fits", () => {
  test("before any word, everything in the same category and nothing beside it", () => {
    const open = [offer("Je fais vos courses"), offer("Je passe à la pharmacie", { category: "pharmacy" })];
    expect(titles(rankCounterparts(sketch(""), open, NOBODY, DEFAULT_WEIGHTS))).toEqual(["Je fais vos courses"]);
  });

  test("a category that holds anything waits for words", () => {
    const open = [
      offer("Je donne une poussette", { category: "donation" }),
      offer("Je donne des livres pour enfants", { category: "donation" }),
    ];
    expect(rankCounterparts(sketch("", { category: "donation" }), open, NOBODY, DEFAULT_WEIGHTS)).toEqual([]);
    const wanted = sketch("Je cherche des livres", { category: "donation" });
    expect(titles(rankCounterparts(wanted, open, NOBODY, DEFAULT_WEIGHTS))).toEqual([
      "Je donne des livres pour enfants",
    ]);
  });

  test("with words, not what speaks of something else", () => {
    const open = [
      offer("Je répare les vélos", { category: "repair" }),
      offer("Je change ampoules et prises", { category: "repair" }),
    ];
    const wanted = sketch("Changer une ampoule", { category: "repair" });
    expect(titles(rankCounterparts(wanted, open, NOBODY, DEFAULT_WEIGHTS))).toEqual(["Je change ampoules et prises"]);
  });

  test("a close category too when the words say so", () => {
    const open = [
      offer("Je récupère vos médicaments à la pharmacie", { category: "pharmacy" }),
      offer("Courses et médicaments à la pharmacie"),
      offer("Je tonds la pelouse", { category: "gardening" }),
    ];
    const wanted = sketch("Récupérer des médicaments à la pharmacie");
    expect(titles(rankCounterparts(wanted, open, NOBODY, DEFAULT_WEIGHTS)).sort()).toEqual([
      "Courses et médicaments à la pharmacie",
      "Je récupère vos médicaments à la pharmacie",
    ]);
  });
});

describe("the order", () => {
  test("is relevance, then distance, then the newest", () => {
    const open = [
      offer("Je fais vos courses, au loin", { cell: cellAt(2500) }),
      offer("Je fais vos courses, tout près", { publishedAt: "2026-11-01T10:00:00Z" }),
      offer("Je fais vos courses, tout près et depuis hier", { publishedAt: "2026-11-23T10:00:00Z" }),
      offer("Je porte des packs d’eau", { cell: cellAt(0) }),
    ];
    expect(titles(rankCounterparts(sketch("Faire mes courses"), open, NOBODY, DEFAULT_WEIGHTS)).slice(0, 3)).toEqual([
      "Je fais vos courses, tout près et depuis hier",
      "Je fais vos courses, tout près",
      "Je fais vos courses, au loin",
    ]);
  });

  test("leaves out who does not come this far, unless it needs no coming", () => {
    const far = { cell: cellAt(2500), radiusM: 1000 };
    const open = [offer("Courses à pied", far), offer("Courses en ligne", { ...far, remote: true })];
    expect(titles(rankCounterparts(sketch("Faire mes courses"), open, NOBODY, DEFAULT_WEIGHTS))).toEqual([
      "Courses en ligne",
    ]);
    expect(rankCounterparts(sketch("Faire mes courses", { cell: null }), open, NOBODY, DEFAULT_WEIGHTS)).toHaveLength(
      2,
    );
    expect(
      rankCounterparts(sketch("Faire mes courses", { kind: "offer" }), open, NOBODY, DEFAULT_WEIGHTS),
    ).toHaveLength(2);
  });

  test("names a person once, and never who is hidden", () => {
    const open = [
      offer("Je fais vos courses", { authorId: "one" }),
      offer("Je fais aussi vos courses", { authorId: "one" }),
      offer("Vos courses du samedi", { authorId: "me" }),
    ];
    expect(titles(rankCounterparts(sketch("Faire mes courses"), open, new Set(["me"]), DEFAULT_WEIGHTS))).toEqual([
      "Je fais vos courses",
    ]);
  });

  test("does not depend on the order that listings came in", () => {
    const cards = fc.record({
      id: fc.uuid(),
      authorId: fc.constantFrom("a", "b", "c", "d"),
      category: fc.constantFrom(...CATEGORY_KEYS),
      title: fc.constantFrom("Je fais vos courses", "Pharmacie et médicaments", "Tonte", "Cours de maths", ""),
      body: fc.constantFrom("", "Avec ma voiture"),
      remote: fc.boolean(),
      radiusM: fc.constantFrom(500, 2000),
      cell: fc.constantFrom(cellAt(0), cellAt(900), cellAt(5000)),
      publishedAt: fc.constantFrom("2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z"),
    });
    const open = fc.uniqueArray(cards, { selector: ({ id }) => id });
    fc.assert(
      fc.property(open, fc.constantFrom("", "Faire mes courses", "Médicaments"), (all, text) => {
        const one = rankCounterparts(sketch(text), all, NOBODY, DEFAULT_WEIGHTS);
        expect(rankCounterparts(sketch(text), [...all].reverse(), NOBODY, DEFAULT_WEIGHTS)).toEqual(one);
        expect(new Set(one.map(({ authorId }) => authorId)).size).toBe(one.length);
      }),
    );
  });
});
