import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LISTING_STATUSES, nextStatus } from "#lib/listings/listing-status.ts";
import {
  linkEnd,
  OFFER_ANSWERS,
  OFFER_LINK_PURPOSES,
  type OfferLink,
  offerAction,
  offerLinkText,
  offerLinkView,
  readOfferLink,
} from "#lib/listings/offer-link.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const link: fc.Arbitrary<OfferLink> = fc.record({
  purpose: fc.constantFrom(...OFFER_LINK_PURPOSES),
  cityId: fc.uuid(),
  listingId: fc.uuid(),
  round: fc.nat(999),
  expiresAt: fc.nat(2_000_000_000).map((seconds) => new Date(seconds * 1000)),
});
const offer = fc.record({
  status: fc.constantFrom(...LISTING_STATUSES),
  confirmationRound: fc.nat(3),
  confirmationAskedAt: fc.option(fc.constant(NOW)),
});

describe("the text of a link", () => {
  test("reads as it was written", () => {
    fc.assert(
      fc.property(link, (one) => {
        expect(readOfferLink(offerLinkText(one))).toEqual(one);
      }),
    );
  });

  test("says one thing only: nothing beside it is read", () => {
    fc.assert(
      fc.property(link, fc.string({ minLength: 1, maxLength: 3 }), (one, more) => {
        expect(readOfferLink(more + offerLinkText(one))).toBeNull();
        fc.pre(!/^\d+$/.test(more));
        expect(readOfferLink(offerLinkText(one) + more)).toBeNull();
      }),
    );
  });
});

describe("a link", () => {
  const asked = { status: "published", confirmationRound: 2, confirmationAskedAt: NOW } as const;
  const round2 = { cityId: "c", listingId: "l", round: 2, expiresAt: linkEnd(NOW) };
  const confirm: OfferLink = { ...round2, purpose: "confirm-offer" };
  const resume: OfferLink = { ...round2, purpose: "resume-offer" };

  test.each([
    ["asks while its round is open", confirm, asked, "ask"],
    ["offers the way back once paused", confirm, { ...asked, status: "paused" }, "resume"],
    ["was answered", confirm, { ...asked, confirmationAskedAt: null }, "answered"],
    ["is of an older round", { ...confirm, round: 1 }, asked, "answered"],
    ["finds a closed offer", confirm, { ...asked, status: "closed" }, "gone"],
    ["finds a deleted offer", confirm, { ...asked, status: "deleted" }, "gone"],
    ["finds none", confirm, null, "gone"],
    ["is too old", { ...confirm, expiresAt: NOW }, asked, "expired"],
    ["to resume does so", resume, { ...asked, status: "paused" }, "resume"],
    ["to resume confirms nothing", resume, asked, "answered"],
  ] as const)("%s", (_, one, found, view) => {
    expect(offerLinkView(one, found, NOW)).toBe(view);
  });

  test("never does what an author could not do", () => {
    fc.assert(
      fc.property(link, offer, fc.constantFrom(...OFFER_ANSWERS), (one, found, answer) => {
        const action = offerAction(offerLinkView(one, found, NOW), answer);
        if (action) expect(nextStatus(found.status, action, "author")).not.toBeNull();
      }),
    );
  });

  test("outlives the grace", () => {
    expect(linkEnd(NOW).getTime() - NOW.getTime()).toBeGreaterThan(14 * 86_400_000);
  });
});
