import { expect, test } from "vitest";
import { readReportedPlace } from "#lib/reports/reported-place.ts";

const ID = "01900000-0000-7000-8000-000000000001";

test.each([
  ID,
  ` ${ID.toUpperCase()} `,
  `https://exemple.fr/besancon/annonces/${ID}`,
  `https://exemple.fr/en/besancon/listings/${ID}/?utm=x#photo-1`,
  `exemple.fr/besancon/annonces/${ID}/affiche`,
])("the listing is found in %s", (text) => {
  expect(readReportedPlace(text)).toEqual({ id: ID });
});

test.each(["BUT-0093", "n’importe quoi", `?annonce=${ID}`])("%s is looked for as a reference", (text) => {
  expect(readReportedPlace(text)).toEqual({ reference: text });
});

test.each(["", "  ", "x".repeat(501)])("there is nothing to look for in '%s'", (text) => {
  expect(readReportedPlace(text)).toBeNull();
});
