import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listingRefusal, type ProposedListing, proposalEnd } from "#lib/exchanges/proposal.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";

const PARIS = "Europe/Paris";
const HOUR_MS = 3_600_000;
const at = (text: string) => new Date(text);
const dated = (neededOn: string) => ({ urgency: "dated" as const, neededOn });
const TODAY = { urgency: "today" as const, neededOn: null };

describe("a proposal that nobody answers ends", () => {
  test.each([
    ["at the midnight of the city, for today", TODAY, "2026-11-24T10:00:00Z", PARIS, "2026-11-24T23:00:00Z"],
    ["after two hours, for today at 23 h", TODAY, "2026-11-24T22:00:00Z", PARIS, "2026-11-25T00:00:00Z"],
    ["at the midnight of another city", TODAY, "2026-11-24T10:00:00Z", "Indian/Reunion", "2026-11-24T20:00:00Z"],
    ["a day of 25 hours", TODAY, "2026-10-25T00:30:00Z", PARIS, "2026-10-25T23:00:00Z"],
    ["a day of 23 hours", TODAY, "2027-03-28T00:30:00Z", PARIS, "2027-03-28T22:00:00Z"],
    ["with the day that is asked for", dated("2026-11-25"), "2026-11-24T10:00:00Z", PARIS, "2026-11-25T23:00:00Z"],
    ["after three days, for a later day", dated("2026-12-20"), "2026-11-24T10:00:00Z", PARIS, "2026-11-27T10:00:00Z"],
    [
      "after two hours, for a day that is over",
      dated("2026-11-20"),
      "2026-11-24T10:00:00Z",
      PARIS,
      "2026-11-24T12:00:00Z",
    ],
    ["with a night that is longer", dated("2026-10-25"), "2026-10-24T20:00:00Z", PARIS, "2026-10-25T23:00:00Z"],
    [
      "after five days, for any time",
      { urgency: "flexible" as const, neededOn: null },
      "2026-11-24T10:00:00Z",
      PARIS,
      "2026-11-29T10:00:00Z",
    ],
    ["after five days, for an offer alone", null, "2026-11-24T10:00:00Z", PARIS, "2026-11-29T10:00:00Z"],
  ])("%s", (_, needed, now, zone, end) => {
    expect(proposalEnd(needed, at(now), zone)).toEqual(at(end));
  });

  test("after two hours at least and five days at most, whatever is needed, wherever and whenever", () => {
    const instant = fc.date({ min: at("2026-01-01T00:00:00Z"), max: at("2028-01-01T00:00:00Z"), noInvalidDate: true });
    const urgency = fc.constantFrom("today", "dated", "slots", "flexible");
    fc.assert(
      fc.property(
        instant,
        urgency,
        fc.integer({ min: -5, max: 60 }),
        fc.constantFrom(PARIS, "Indian/Reunion", "America/Martinique"),
        (now, urgency, days, zone) => {
          const neededOn = urgency === "dated" ? addDays(localDay(now, zone).date, days) : null;
          const hours = (proposalEnd({ urgency, neededOn }, now, zone).getTime() - now.getTime()) / HOUR_MS;
          expect(hours).toBeGreaterThanOrEqual(2);
          expect(hours).toBeLessThanOrEqual(5 * 24);
        },
      ),
    );
  });
});

describe("a listing", () => {
  const NOW = at("2026-11-24T10:00:00Z");
  const listing = (overrides: Partial<ProposedListing>): ProposedListing => ({
    kind: "request",
    status: "published",
    expiresAt: at("2026-11-30T10:00:00Z"),
    left: 1,
    ...overrides,
  });

  test.each([
    [{}, null],
    [{ kind: "offer" }, null],
    [{ status: "paused" }, "listing-paused"],
    [{ kind: "offer", status: "paused", left: 0 }, "listing-paused"],
    [{ status: "fulfilled", left: 0 }, "request-filled"],
    [{ status: "fulfilled" }, "request-filled"],
    [{ left: 0 }, "request-filled"],
    [{ status: "closed", left: 0 }, "listing-gone"],
    [{ kind: "offer", status: "fulfilled" }, "listing-gone"],
    [{ kind: "offer", left: 0 }, "offer-full"],
    [{ kind: "offer", left: -1 }, "offer-full"],
    [{ expiresAt: NOW }, "listing-gone"],
    [{ status: "removed" }, "listing-gone"],
    [{ status: "deleted" }, "listing-gone"],
    [{ status: "pending" }, "listing-gone"],
  ] as const)("%j: %s", (overrides, refusal) => {
    expect(listingRefusal(listing(overrides), NOW)).toBe(refusal);
  });

  test("is proposed about only while anybody may read it", () => {
    for (const kind of ["request", "offer"] as const) {
      for (const status of LISTING_STATUSES) {
        expect(listingRefusal(listing({ kind, status }), NOW) === null).toBe(status === "published");
      }
    }
  });
});
