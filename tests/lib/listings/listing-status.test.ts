import { describe, expect, it } from "vitest";
import {
  authorActions,
  isOpen,
  LISTING_ACTIONS,
  LISTING_STATUSES,
  LISTING_TRANSITIONS,
  nextStatus,
} from "#lib/listings/listing-status.ts";

describe("listing status", () => {
  it.each(LISTING_ACTIONS)("allows %s exactly where the table says, for every state and actor", (action) => {
    const { from: froms, to, by } = LISTING_TRANSITIONS[action];
    for (const from of LISTING_STATUSES) {
      for (const actor of ["author", "moderator", "system"] as const) {
        const allowed = (froms as readonly string[]).includes(from) && (by as readonly string[]).includes(actor);
        expect(nextStatus(from, action, actor)).toBe(allowed ? to : null);
      }
    }
  });

  it("never lets an author undo what a moderator did, nor approve", () => {
    expect(authorActions("removed")).toEqual([]);
    expect(nextStatus("pending", "approve", "author")).toBeNull();
  });

  it("offers pause, fulfil and close on a published listing", () => {
    expect(authorActions("published")).toEqual(["pause", "fulfil", "close"]);
  });

  it("shows others only what is published", () => {
    expect(LISTING_STATUSES.filter(isOpen)).toEqual(["published"]);
  });
});
