import fc from "fast-check";
import { expect, test } from "vitest";
import { foundText, parseFound } from "#lib/geo/found-place.ts";

const place = { point: { lng: 6.0242, lat: 47.2352 }, quartier: "battant", label: "2 Rue | Mégevand 25000 Besançon" };

test("a found place survives a form", () => {
  expect(parseFound(foundText(place))).toEqual(place);
});

test("anything else is no place", () => {
  const wrong = ["", "6.02,47.2", "6.02,47.2|battant", "6.02,47.2|Battant|x", "6.02,97.2|battant|x", "||"];
  for (const text of wrong) expect(parseFound(text)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseFound(text);
      if (read) expect(foundText(read)).toContain(read.label);
    }),
  );
});
