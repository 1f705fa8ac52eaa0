import { describe, expect, test } from "vitest";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import { shownLine, type WrittenLine } from "#lib/messages/shown-lines.ts";

const written: WrittenLine = {
  seq: 4,
  authorId: "nermin",
  body: "Mon numéro : 06 39 98 12 34",
  event: null,
  data: {},
  key: "key-of-nermin",
  sentAt: new Date("2026-11-24T18:02:00Z"),
};
const happened: WrittenLine = { ...written, body: null, event: "accept", key: null };

describe("a line", () => {
  test("of the other one hides contact details until both have accepted, and never gives their key", () => {
    expect(shownLine(written, { memberId: "camille", contactsShown: false })).toEqual({
      seq: 4,
      author: "other",
      body: `Mon numéro : ${HIDDEN}`,
      event: null,
      data: {},
      sentAt: "2026-11-24T18:02:00.000Z",
      key: null,
    });
    expect(shownLine(written, { memberId: "camille", contactsShown: true }).body).toBe(written.body);
  });

  test("of one's own is shown as it was written, with its key", () => {
    expect(shownLine(written, { memberId: "nermin", contactsShown: false })).toMatchObject({
      author: "me",
      body: written.body,
      key: "key-of-nermin",
    });
  });

  test("says whose act an event was, or that it was nobody's", () => {
    const reader = { memberId: "camille", contactsShown: false };
    expect(shownLine(happened, reader)).toMatchObject({ author: "other", event: "accept", body: null });
    expect(shownLine({ ...happened, authorId: "camille" }, reader).author).toBe("me");
    expect(shownLine({ ...happened, authorId: null, event: "expire" }, reader).author).toBe("service");
  });
});
