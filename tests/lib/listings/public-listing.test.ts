import { expect, test } from "vitest";
import { listingReference, parseReference, referenceLetters } from "#lib/listings/public-listing.ts";

const listing = { id: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", quartierSlug: "saint-ferjeux-rosemont" };

test("a reference can be said, written down and read again", () => {
  const reference = listingReference(listing);
  expect(reference).toBe("SAI-7803");
  expect(parseReference(reference)).toEqual({ letters: referenceLetters(listing.quartierSlug), digits: 7803 });
  expect(parseReference("sai-7803")).toEqual({ letters: "SAI", digits: 7803 });
});

test("anything else is no reference", () => {
  for (const text of ["", "SAI", "SAI-19", "SAI-78035", "SAINT-1915", "1915", "SAI 1915", "' or 1=1"]) {
    expect(parseReference(text)).toBeNull();
  }
});
