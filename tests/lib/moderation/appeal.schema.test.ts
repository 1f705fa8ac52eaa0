import { expect, test } from "vitest";
import { contestDecisionSchema, contestNoticeSchema } from "#lib/moderation/appeal.schema.ts";

const ID = "01900000-0000-7000-8000-000000000001";

test("an appeal is some words about one decision", () => {
  expect(contestDecisionSchema.parse({ decision: ID, body: " Je conteste. " })).toEqual({
    link: "",
    decision: ID,
    body: "Je conteste.",
  });
  expect(contestNoticeSchema.parse({ link: "x.y", body: "Non." })).toEqual({ link: "x.y", body: "Non." });
});

test.each([
  [{ body: "" }, "appeal.required"],
  [{ body: "a".repeat(2001) }, "appeal.too-long"],
  [{ body: "Non.", link: "a".repeat(301) }, "form.invalid"],
])("%o is refused", (typed, message) => {
  expect(contestNoticeSchema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([message]);
});
