import { describe, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { HELPER_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import { openInvitationLink, signInvitationLink } from "#lib/server/invitations/invitation-link-signature.ts";
import { signOfferLink } from "#lib/server/listings/offer-link-signature.ts";

const link = (answer: (typeof HELPER_ANSWERS)[number] = "can") => ({
  answer,
  cityId: uuidv7(),
  invitationId: uuidv7(),
  expiresAt: new Date("2026-12-24T10:00:00Z"),
});

describe("a signed link", () => {
  test.each(HELPER_ANSWERS)("gives %s back", (answer) => {
    const one = link(answer);
    expect(openInvitationLink(signInvitationLink(one))).toEqual(one);
  });

  test("opens nothing once a single character is another one", () => {
    const signed = signInvitationLink(link());
    for (let at = 0; at < signed.length; at += 1) {
      const other = signed[at] === "a" ? "b" : "a";
      expect(openInvitationLink(signed.slice(0, at) + other + signed.slice(at + 1))).toBeNull();
    }
  });

  test("of one answer gives no other, and a link about an offer gives none", () => {
    const one = link("not_this_time");
    const signature = signInvitationLink(one).split(".").at(-1);
    const forged = signInvitationLink({ ...one, answer: "can" })
      .split(".")
      .slice(0, -1)
      .join(".");
    expect(openInvitationLink(`${forged}.${signature}`)).toBeNull();
    const offer = { purpose: "confirm-offer", cityId: one.cityId, listingId: one.invitationId, round: 1 } as const;
    expect(openInvitationLink(signOfferLink({ ...offer, expiresAt: one.expiresAt }))).toBeNull();
  });
});
