import { expect, test } from "vitest";
import { noticeMeasure } from "#lib/moderation/notice-measure.ts";

test("what became of a text or a photo is said, and of an account only that something was done", () => {
  expect(noticeMeasure("keep", "listing")).toBe("none");
  expect(noticeMeasure("remove", "listing")).toBe("removed");
  expect(noticeMeasure("remove", "photo")).toBe("photoRemoved");
  expect(noticeMeasure("ask_change", "listing")).toBe("changeAsked");
  for (const action of ["limit", "suspend", "close_account"] as const) {
    expect(noticeMeasure(action, "listing")).toBe("taken");
    expect(noticeMeasure(action, "member")).toBe("taken");
  }
});
