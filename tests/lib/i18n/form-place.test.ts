import { expect, test } from "vitest";
import { readFormPlace } from "#lib/i18n/form-place.ts";

test.each([
  [
    { city: "besancon", locale: "en" },
    { city: "besancon", locale: "en" },
  ],
  [
    { city: "besancon", locale: "xx" },
    { city: "besancon", locale: "fr" },
  ],
  [
    { city: ["besancon"], locale: "en", extra: 1 },
    { city: "", locale: "en" },
  ],
  [null, { city: "", locale: "fr" }],
  ["besancon", { city: "", locale: "fr" }],
])("%j", (place, read) => {
  expect(readFormPlace(place)).toEqual(read);
});
