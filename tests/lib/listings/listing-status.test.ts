import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorActions,
  comesBack,
  isEditable,
  isErasable,
  isOpen,
  LISTING_ACTIONS,
  LISTING_ACTORS,
  LISTING_STATUSES,
  LISTING_TRANSITIONS,
  type ListingStatus,
  nextStatus,
} from "#lib/listings/listing-status.ts";

const status = fc.constantFrom(...LISTING_STATUSES);
const action = fc.constantFrom(...LISTING_ACTIONS);
const actor = fc.constantFrom(...LISTING_ACTORS);
const has = (list: readonly string[], item: string) => list.includes(item);

describe("listing status", () => {
  it.each(LISTING_ACTIONS)("allows %s exactly where the table says, for every state and actor", (action) => {
    const { from: froms, to, by } = LISTING_TRANSITIONS[action];
    const goal = to === "before" ? "paused" : to;
    const tries = LISTING_STATUSES.flatMap((from) => LISTING_ACTORS.map((actor) => ({ from, actor })));
    const reached = tries.map(({ from, actor }) => nextStatus(from, action, actor, "paused"));
    expect(reached).toEqual(tries.map(({ from, actor }) => (has(froms, from) && has(by, actor) ? goal : null)));
  });

  it("never leaves what a moderator removed to anybody but a moderator, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(action, fc.constantFrom("author", "system"), status)), (tries) => {
        let at: ListingStatus = "removed";
        for (const [action, by, before] of tries) at = nextStatus(at, action, by, before) ?? at;
        expect(at).toBe("removed");
      }),
    );
  });

  it("puts a listing in front of everybody only by its author's or a moderator's hand", () => {
    fc.assert(
      fc.property(status, action, status, (from, action, before) => {
        const to = nextStatus(from, action, "system", before);
        // The one exception: the system had taken the request off the list for a help that fell away. Its author never
        // ended it, so it comes back as they had asked.
        const back = action === "look_again" && from === "fulfilled";
        expect(to !== null && isOpen(to)).toBe(back);
      }),
    );
  });

  it("brings a deleted listing back by an undo, and by nothing else", () => {
    fc.assert(
      fc.property(action, actor, status, (action, by, before) => {
        const to = nextStatus("deleted", action, by, before);
        expect(to).toBe(action === "undo" && by === "author" ? before : null);
      }),
    );
  });

  it("goes nowhere when there is nothing to go back to", () => {
    fc.assert(
      fc.property(status, actor, (from, by) => {
        expect(nextStatus(from, "undo", by)).toBeNull();
        expect(nextStatus(from, "restore", by)).toBeNull();
      }),
    );
  });

  it("lets every end but a removal and a deletion be taken back by its author some day", () => {
    for (const from of ["paused", "fulfilled", "closed", "expired"] as const) {
      expect(authorActions(from).some((action) => nextStatus(from, action, "author") === "published")).toBe(true);
    }
  });

  it.each([
    ["pending", ["close", "delete"]],
    ["published", ["pause", "fulfil", "close", "confirm", "delete"]],
    ["paused", ["resume", "fulfil", "close", "delete"]],
    ["expired", ["renew", "delete"]],
    ["closed", ["reopen", "delete"]],
    ["removed", []],
    ["deleted", []],
  ] as const)("offers the author of a %s listing %j", (status, actions) => {
    expect(authorActions(status)).toEqual(actions);
  });

  it("shows others only what is published", () => {
    expect(LISTING_STATUSES.filter(isOpen)).toEqual(["published"]);
    expect(LISTING_STATUSES.filter(isEditable)).toEqual(["pending", "published", "paused"]);
    expect(LISTING_STATUSES.filter((status) => !isErasable(status))).toEqual(["removed", "deleted"]);
  });

  it("counts as coming back what was over and is alive again", () => {
    expect(comesBack("closed", "published")).toBe(true);
    expect(comesBack("paused", "published")).toBe(false);
    expect(comesBack("published", "closed")).toBe(false);
  });
});

describe("docs/listing-life.md", () => {
  it("has the table of the code", () => {
    const rows = readFileSync("docs/listing-life.md", "utf8")
      .split("\n")
      .map((line) => /^\| `(\w+)` \| (.+?) \| `(\w+)` \| (.+?) \|/.exec(line))
      .filter((match) => match !== null)
      .map(([, action, from, to, by]) => ({ action, from: from?.replaceAll("`", ""), to, by }));
    const table = LISTING_ACTIONS.map((action) => {
      const { from, to, by } = LISTING_TRANSITIONS[action];
      return { action, from: from.join(", "), to, by: by.join(", ") };
    });
    expect(rows).toEqual(table);
  });
});
