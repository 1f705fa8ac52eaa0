import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frenchStem } from "#lib/matching/text/french-stem.ts";

describe("words of one family share their stem", () => {
  test.each([
    ["course", "courses"],
    ["imprimer", "imprime", "imprimes"],
    ["imprimante", "imprimantes"],
    ["medicament", "medicaments"],
    ["cheval", "chevaux"],
    ["gateau", "gateaux"],
    ["acheteur", "acheteuse"],
    ["traducteur", "traductrice"],
    ["reparateur", "reparer"],
    ["jardin", "jardinage"],
    ["rapide", "rapidement"],
    ["voisine", "voisines"],
    ["photocopie", "photocopies"],
  ])("%s, %s", (first, ...others) => {
    for (const other of others) expect(frenchStem(other)).toBe(frenchStem(first));
  });
});

test.each([
  ["cours", "courses"],
  ["court", "course"],
  ["chat", "achat"],
  ["livre", "levre"],
  ["pain", "peinture"],
])("%s and %s stay apart", (one, other) => {
  expect(frenchStem(one)).not.toBe(frenchStem(other));
});

test("a stem is never empty and never longer than its word plus one letter", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,20}$/), (word) => {
      const stem = frenchStem(word);
      expect(stem.length).toBeGreaterThan(0);
      expect(stem.length).toBeLessThanOrEqual(word.length + 1);
    }),
  );
});
