import { expect, test } from "vitest";
import { contestSchema } from "#lib/moderation/appeal.schema.ts";

const ID = "01900000-0000-7000-8000-000000000001";

test("an appeal is some words about one thing", () => {
  expect(contestSchema.parse({ about: ID, body: " Je conteste. " })).toEqual({
    link: "",
    about: ID,
    body: "Je conteste.",
  });
});

test.each([
  [{ body: "" }, "appeal.required"],
  [{ body: " \u200b\n" }, "appeal.required"],
  [{ body: "a".repeat(2001) }, "appeal.too-long"],
  [{ link: "a".repeat(301) }, "form.invalid"],
  [{ about: "1" }, "form.invalid"],
])("%o is refused", (wrong, message) => {
  const typed = { about: ID, body: "Non.", ...wrong };
  expect(contestSchema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([message]);
});
