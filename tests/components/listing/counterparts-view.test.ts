import { describe, expect, test } from "vitest";
import { counterpartsView } from "#components/listing/counterparts-view.ts";
import { cellOf } from "#lib/geo/cell.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";

const CARD: ListingCardData & { authorId: string; body: string } = {
  id: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
  kind: "offer",
  category: "shopping",
  title: "Je fais vos courses",
  remote: false,
  urgency: "flexible",
  neededOn: null,
  neededPart: null,
  availability: 0,
  quartierSlug: "palente",
  quartierName: "Palente",
  cell: cellOf({ lng: 6.02, lat: 47.23 }, 9),
  publishedAt: "2026-11-24T10:00:00Z",
  fullThisWeek: false,
  coverKey: null,
  authorId: "someone",
  body: "private to this test",
};
const found = (people: number) =>
  ({ kind: "offer", category: "shopping", people, listings: people > 0 ? [CARD] : [] }) as const;

describe("what already fits, in words", () => {
  test("is nothing rather than a zero", () => {
    expect(counterpartsView(found(0), "besancon", "fr")).toBeNull();
  });

  test.each([
    [1, "fr", "Une personne propose déjà cela"],
    [3, "fr", "3 personnes proposent déjà cela"],
    [1, "en", "One person already offers this"],
  ] as const)("%i in %s", (people, locale, title) => {
    expect(counterpartsView(found(people), "besancon", locale)?.title).toBe(title);
  });

  test("leads to the listing and to all of its kind and category, and says nothing else of it", () => {
    const view = counterpartsView(found(1), "besancon", "fr");
    expect(view?.items).toEqual([
      {
        id: CARD.id,
        title: "Je fais vos courses",
        facts: expect.stringMatching(/ · Palente$/),
        href: `/besancon/annonces/${CARD.id}`,
      },
    ]);
    expect(view?.all.href).toBe("/besancon/annonces?kind=offer&category=shopping");
    expect(JSON.stringify(view)).not.toMatch(/someone|private to this test/);
  });
});
