import { describe, expect, test } from "vitest";
import { approvedLife, renewalFor } from "#lib/listings/listing-renewal.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";

const PARIS = "Europe/Paris";
const now = new Date("2026-11-24T15:00:00Z");
const past = new Date("2026-11-20T15:00:00Z");
const future = new Date("2026-12-20T15:00:00Z");
const lived = { kind: "request", urgency: "flexible", neededOn: null, expiresAt: past } as const;

describe("going back on line", () => {
  test("with some life left changes nothing", () => {
    expect(renewalFor({ ...lived, expiresAt: future }, "published", now, PARIS)).toBeNull();
  });

  test("with none left starts a new life", () => {
    expect(renewalFor(lived, "published", now, PARIS)).toEqual({
      publishedAt: now,
      expiresAt: new Date("2027-01-23T15:00:00Z"),
    });
    expect(renewalFor({ ...lived, urgency: "today" }, "published", now, PARIS)).toEqual({
      publishedAt: now,
      expiresAt: new Date("2026-11-25T15:00:00Z"),
    });
  });

  test("is not for a day that is over", () => {
    const dated = { ...lived, urgency: "dated", neededOn: "2026-11-20" } as const;
    expect(renewalFor(dated, "published", now, PARIS)).toBe("date-passed");
    expect(renewalFor({ ...dated, neededOn: "2026-11-24" }, "published", now, PARIS)).toEqual({
      publishedAt: now,
      expiresAt: new Date("2026-11-24T23:00:00Z"),
    });
  });

  test("confirms an offer, which keeps its place while it is alive", () => {
    const offer = { ...lived, kind: "offer" } as const;
    const expiresAt = new Date("2026-12-31T15:00:00Z");
    expect(renewalFor({ ...offer, expiresAt: future }, "published", now, PARIS)).toEqual({ expiresAt });
    expect(renewalFor(offer, "published", now, PARIS)).toEqual({ publishedAt: now, expiresAt });
  });

  test.each(LISTING_STATUSES.filter((status) => status !== "published"))("%s is no renewal", (status) => {
    expect(renewalFor(lived, status, now, PARIS)).toBeNull();
  });
});

describe("the life of what a moderator lets appear", () => {
  const heldAt = new Date("2026-11-23T15:00:00Z");
  const waiting = { ...lived, publishedAt: past, expiresAt: future, heldAt };

  test("begins now the first time", () => {
    expect(approvedLife({ ...waiting, publishedAt: null }, now, PARIS)).toEqual({
      publishedAt: now,
      expiresAt: new Date("2027-01-23T15:00:00Z"),
    });
  });

  test("later goes on, with the time of the wait given back", () => {
    expect(approvedLife(waiting, now, PARIS)).toEqual({ expiresAt: new Date("2026-12-21T15:00:00Z") });
  });

  test("is never longer than a new one", () => {
    const today = { ...waiting, urgency: "today", expiresAt: new Date("2026-11-25T14:00:00Z") } as const;
    expect(approvedLife(today, now, PARIS)).toEqual({ expiresAt: new Date("2026-11-25T15:00:00Z") });
    const dated = {
      ...waiting,
      urgency: "dated",
      neededOn: "2026-11-25",
      expiresAt: new Date("2026-11-25T23:00:00Z"),
    } as const;
    expect(approvedLife(dated, now, PARIS)).toEqual({ expiresAt: new Date("2026-11-25T23:00:00Z") });
  });

  test("is none when its day is over", () => {
    const dated = { ...waiting, urgency: "dated", neededOn: "2026-11-20" } as const;
    expect(approvedLife(dated, now, PARIS)).toBe("date-passed");
  });
});
