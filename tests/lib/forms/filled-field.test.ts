import { expect, test } from "vitest";
import { filledField } from "#lib/forms/filled-field.ts";

test("writes the sentence of the button and keeps all else that was typed", () => {
  expect(filledField({ idea: "Imprimer cinq pages", title: "Impr", body: "En couleur" }, "idea", "title")).toEqual({
    status: "filled",
    field: "title",
    before: "Impr",
    values: { title: "Imprimer cinq pages", body: "En couleur" },
  });
});

test.each([[{ title: "Impr" }], [{ idea: ["a", "b"], title: "Impr" }], [{}]])(
  "is for its own button only (%j)",
  (values) => {
    expect(filledField(values, "idea", "title")).toBeNull();
  },
);
