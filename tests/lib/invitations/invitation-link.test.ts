import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HELPER_ANSWERS, type INVITATION_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import {
  type InvitationLink,
  invitationLinkEnd,
  invitationLinkText,
  invitationView,
  readInvitationLink,
} from "#lib/invitations/invitation-link.ts";

const link: fc.Arbitrary<InvitationLink> = fc.record({
  answer: fc.constantFrom(...HELPER_ANSWERS),
  cityId: fc.uuid(),
  invitationId: fc.uuid(),
  expiresAt: fc.integer({ min: 0, max: 999_999_999_999 }).map((seconds) => new Date(seconds * 1000)),
});

describe("the text of a link", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(link, (one) => {
        expect(readInvitationLink(invitationLinkText(one))).toEqual(one);
      }),
    );
  });

  test.each(["", "can", "maybe.a.b.1", "can.x.y.1", `can.${"0".repeat(36)}.${"0".repeat(36)}.1`])(
    "%j is none",
    (text) => {
      expect(readInvitationLink(text)).toBeNull();
    },
  );

  test("anything added to one makes it none", () => {
    fc.assert(
      fc.property(link, fc.string({ minLength: 1 }), (one, more) => {
        const text = invitationLinkText(one);
        const read = readInvitationLink(text + more);
        expect(read === null || /^\d+$/.test(more)).toBe(true);
        expect(readInvitationLink(more + text)).toBeNull();
      }),
    );
  });

  test("lasts thirty days, to the second", () => {
    expect(invitationLinkEnd(new Date("2026-11-24T10:00:00.900Z"))).toEqual(new Date("2026-12-24T10:00:00.000Z"));
  });
});

describe("what may be said of an invitation", () => {
  const view = (answer: (typeof INVITATION_ANSWERS)[number] | null, requestOpen: boolean) =>
    HELPER_ANSWERS.map((wanted) => invitationView({ answer, requestOpen }, wanted));

  test("nothing of one that does not exist", () => expect(invitationView(null, "can")).toBe("gone"));

  test("it is asked while it is open and somebody is looked for", () => {
    expect(view(null, true)).toEqual(["ask", "ask", "ask"]);
    expect(view(null, false)).toEqual(["settled", "settled", "settled"]);
  });

  test.each(HELPER_ANSWERS)("%s was answered, whatever became of the request", (answer) => {
    for (const open of [true, false]) expect(view(answer, open)).toEqual(["answered", "answered", "answered"]);
  });

  test("after the deadline a yes still counts, as long as somebody is looked for", () => {
    expect(view("expired", true)).toEqual(["ask", "late", "late"]);
    expect(view("expired", false)).toEqual(["settled", "settled", "settled"]);
  });

  test("one that was withdrawn is settled", () => {
    for (const open of [true, false]) expect(view("withdrawn", open)).toEqual(["settled", "settled", "settled"]);
  });
});
