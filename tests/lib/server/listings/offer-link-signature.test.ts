import { describe, expect, test } from "vitest";
import type { OfferLink } from "#lib/listings/offer-link.ts";
import { completeEnv, env } from "#lib/server/env.ts";
import { openOfferLink, signOfferLink } from "#lib/server/listings/offer-link-signature.ts";

const LINK: OfferLink = {
  purpose: "confirm-offer",
  cityId: "01998a3e-0000-7000-8000-000000000001",
  listingId: "01998a3e-0000-7000-8000-000000000002",
  round: 1,
  expiresAt: new Date("2026-12-24T10:00:00Z"),
};

describe("a signed link", () => {
  test("opens as it was written", () => {
    expect(openOfferLink(signOfferLink(LINK))).toEqual(LINK);
  });

  test("opens no longer once any one character is another", () => {
    const signed = signOfferLink(LINK);
    for (let at = 0; at < signed.length; at++) {
      const other = signed[at] === "1" ? "2" : "1";
      expect(openOfferLink(signed.slice(0, at) + other + signed.slice(at + 1)), `at ${at}`).toBeNull();
    }
  });

  test("says what it is for: the signature of one purpose opens no other", () => {
    const signed = signOfferLink(LINK);
    const seal = signed.slice(signed.lastIndexOf("."));
    const other = signOfferLink({ ...LINK, purpose: "resume-offer" });
    expect(openOfferLink(other.slice(0, other.lastIndexOf(".")) + seal)).toBeNull();
  });

  test.each(["", ".", "confirm-offer", "a.b.c", "x".repeat(400), `${signOfferLink(LINK)}=`, `${signOfferLink(LINK)} `])(
    "%j opens nothing",
    (signed) => {
      expect(openOfferLink(signed)).toBeNull();
    },
  );

  test("is of this installation alone", () => {
    const signed = signOfferLink(LINK);
    const { secret } = env();
    completeEnv({ AUTH_SECRET: "another secret of thirty-two characters" });
    expect(openOfferLink(signed)).toBeNull();
    completeEnv({ AUTH_SECRET: secret });
    expect(openOfferLink(signed)).toEqual(LINK);
  });
});
