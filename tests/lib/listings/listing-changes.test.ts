import fc from "fast-check";
import { expect, test } from "vitest";
import { changedFields } from "#components/listing/changed-fields.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import { listingChanges, listingSays, SAID_FIELDS } from "#lib/listings/listing-changes.ts";

const content: ListingContent = {
  kind: "request",
  category: "moving",
  title: "Descendre un canapé",
  body: "",
  remote: false,
  urgency: "flexible",
  neededOn: null,
  neededPart: null,
  availability: 0,
  languages: ["fr", "tr"],
  equipment: ["van"],
  radiusM: 2000,
  capacity: null,
  beneficiary: "self",
  peopleWanted: 1,
};

test("says what differs, and nothing when nothing does", () => {
  const before = listingSays(content, "Battant");
  expect(listingChanges(before, listingSays({ ...content, languages: ["tr", "fr"] }, "Battant"))).toEqual({});
  const after = listingSays(
    { ...content, urgency: "dated", neededOn: "2026-12-10", neededPart: "evening" },
    "Planoise",
  );
  expect(changedFields(listingChanges(before, after), "request", "fr")).toEqual([
    { label: "Quand", before: "quand vous voulez", after: "jeudi 10 décembre, soir" },
    { label: "Quartier", before: "Battant", after: "Planoise" },
  ]);
});

test("never holds a place, whatever comes with a listing", () => {
  const row = { ...content, location: { x: 6.02, y: 47.23 }, cell: "891f9a", quartierId: "q", authorId: "a" };
  expect(Object.keys(listingSays(row, "Battant")).sort()).toEqual([...SAID_FIELDS].sort());
});

test("any change has words in both languages", () => {
  const other: ListingContent = {
    ...content,
    category: "sewing",
    title: "Raccourcir un pantalon",
    body: "Deux centimètres",
    remote: true,
    urgency: "slots",
    availability: 5,
    languages: [],
    equipment: [],
    radiusM: 500,
    capacity: 2,
    beneficiary: "other",
    peopleWanted: 3,
  };
  const changes = listingChanges(listingSays(content, "Battant"), listingSays(other, "Planoise"));
  fc.assert(
    fc.property(fc.constantFrom("fr", "en"), fc.constantFrom("request", "offer"), (locale, kind) => {
      const fields = changedFields(changes, kind, locale);
      expect(fields).toHaveLength(SAID_FIELDS.length);
      for (const { label, before, after } of fields) {
        expect(label).not.toBe("");
        expect(before).not.toBe(after);
      }
    }),
  );
});
