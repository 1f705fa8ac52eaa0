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

test("an agreement that was given is still ticked", () => {
  expect(draftValues({ beneficiary: "other" })).toEqual({ beneficiary: "other", agreement: "on" });
  expect(draftValues({ beneficiary: "self" })).toEqual({ beneficiary: "self" });
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
        const place = { quartier: "battant", remote, equipment, languages, radiusM };
        expect(whereStepSchema.parse({ kind: "offer", ...draftValues(place) }).answers).toEqual(place);
      },
    ),
  );
});
