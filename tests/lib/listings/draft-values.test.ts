import fc from "fast-check";
import { expect, test } from "vitest";
import { EQUIPMENT } from "#lib/catalogue/equipment.ts";
import { maskOf, SLOTS } from "#lib/listings/availability.ts";
import { draftValues } from "#lib/listings/draft-values.ts";
import { LANGUAGES, RADII_M } from "#lib/listings/listing.ts";
import { whenStepSchema, whereStepSchema } from "#lib/listings/publish-listing.schema.ts";

test("nothing is known at first", () => {
  expect(draftValues({ kind: "request" })).toEqual({});
});

test("an exact place is never sent back", () => {
  expect(draftValues({ quartier: "battant", point: { lng: 6.0242, lat: 47.2352 } })).toEqual({
    quartier: "battant",
    place: "kept",
  });
  expect(draftValues({ quartier: "battant", point: null })).toEqual({ quartier: "battant" });
});

test("an agreement that was given is still ticked", () => {
  expect(draftValues({ beneficiary: "other" })).toEqual({ beneficiary: "other", agreement: "on" });
  expect(draftValues({ beneficiary: "self" })).toEqual({ beneficiary: "self" });
});

test("how many people are wanted is shown again once it was said", () => {
  expect(draftValues({ peopleWanted: 3 })).toEqual({ peopleWanted: "3" });
});

test("the fields give back the answers that they came from", () => {
  fc.assert(
    fc.property(
      fc.subarray([...SLOTS], { minLength: 1 }),
      fc.integer({ min: 1, max: 14 }),
      fc.subarray([...EQUIPMENT]),
      fc.subarray([...LANGUAGES]),
      fc.constantFrom(...RADII_M),
      fc.boolean(),
      (slots, capacity, equipment, languages, radiusM, remote) => {
        const moment = {
          urgency: "slots",
          neededOn: null,
          neededPart: null,
          availability: maskOf(slots),
          capacity,
        } as const;
        const { urgency, slots: week, capacity: times } = draftValues(moment);
        expect(whenStepSchema.parse({ kind: "offer", urgency, slots: week, capacity: times }).answers).toEqual(moment);
        const answers = { remote, equipment, languages, radiusM };
        const given = draftValues({ ...answers, quartier: "battant", point: { lng: 6, lat: 47 } });
        expect(whereStepSchema.parse({ kind: "offer", ...given })).toMatchObject({
          answers,
          where: { quartier: "battant", place: "kept" },
        });
      },
    ),
  );
});
