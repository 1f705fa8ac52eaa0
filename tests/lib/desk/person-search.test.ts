import fc from "fast-check";
import { expect, test } from "vitest";
import { personSearch } from "#lib/desk/person-search.ts";

test.each([
  ["Morel", { by: "name", text: "Morel" }],
  ["  jeanne   morel ", { by: "name", text: "jeanne morel" }],
  ["03 81 00 00 01", { by: "phone", text: "0381000001" }],
  ["+33 3 81 00 00 01", { by: "phone", text: "0381000001" }],
  ["00 01", { by: "phone", text: "0001" }],
  ["482 913", { by: "code", text: "482913" }],
  ["48", null],
  ["", null],
  ["M", null],
])("%s", (typed, found) => {
  expect(personSearch(typed)).toEqual(found);
});

test("whatever is typed is looked for as plain text or not at all", () => {
  fc.assert(
    fc.property(fc.anything(), (typed) => {
      const found = personSearch(typed);
      if (found && found.by !== "name") expect(found.text).toMatch(/^\d+$/);
    }),
  );
});
