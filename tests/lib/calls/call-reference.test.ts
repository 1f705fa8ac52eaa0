import { expect, test } from "vitest";
import { callDigits, callReference } from "#lib/calls/call-reference.ts";
import { referenceLetters } from "#lib/listings/public-listing.ts";

test("a call is named by two letters and four digits, read back as people copy them", () => {
  const reference = callReference({ id: "0198e1a2-0000-7000-8000-00000000002a" });
  expect(reference).toBe("AP-0042");
  expect(callDigits(reference)).toBe(42);
  expect(callDigits("ap-0042")).toBe(42);
  expect(callDigits("PAL-0042")).toBeNull();
  expect(callDigits("AP-42")).toBeNull();
});

test("the letters of a quartier are three, so that its listings are never taken for calls", () => {
  expect(referenceLetters("appenans")).toHaveLength(3);
});
