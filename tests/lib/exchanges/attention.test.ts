import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attentionOf, EXCHANGE_GROUPS, type Followed, groupOf } from "#lib/exchanges/attention.ts";
import { EXCHANGE_STATUSES } from "#lib/exchanges/exchange-status.ts";
import { PARTIES } from "#lib/exchanges/party.ts";

const NOW = new Date("2026-11-24T18:00:00Z");
const followed = (changes: Partial<Followed> = {}): Followed => ({
  status: "accepted",
  me: "helper",
  proposedBy: "beneficiary",
  unread: false,
  timeProposedBy: null,
  timeEndsAt: null,
  unconfirmed: false,
  asked: false,
  ...changes,
});

describe("what an exchange waits for", () => {
  test.each<[string, Partial<Followed>, string | null]>([
    ["a proposal of the other one", { status: "proposed" }, "answer"],
    ["one's own proposal", { status: "proposed", proposedBy: "helper" }, null],
    ["one's own proposal, with an answer to read", { status: "proposed", proposedBy: "helper", unread: true }, "read"],
    ["a time that the other one suggests", { timeProposedBy: "beneficiary" }, "time"],
    ["one's own suggestion", { timeProposedBy: "helper" }, null],
    ["a time to confirm again", { unconfirmed: true, timeProposedBy: "beneficiary" }, "confirm"],
    ["a time that is over", { timeEndsAt: new Date(NOW.getTime() - 1), unconfirmed: true }, "tell"],
    ["a time that is not over", { timeEndsAt: new Date(NOW.getTime() + 1) }, null],
    ["a question of what came of it", { asked: true }, "tell"],
    ["a word of thanks after the end", { status: "done", unread: true }, "read"],
    ["an end", { status: "cancelled", unconfirmed: true, asked: true }, null],
  ])("%s", (_, changes, attention) => {
    expect(attentionOf(followed(changes), NOW)).toBe(attention);
  });
});

const anything: fc.Arbitrary<Followed> = fc.record({
  status: fc.constantFrom(...EXCHANGE_STATUSES),
  me: fc.constantFrom(...PARTIES),
  proposedBy: fc.constantFrom(...PARTIES),
  unread: fc.boolean(),
  timeProposedBy: fc.option(fc.constantFrom(...PARTIES)),
  timeEndsAt: fc.option(fc.date({ noInvalidDate: true })),
  unconfirmed: fc.boolean(),
  asked: fc.boolean(),
});

test("everything that waits for its reader stands in the first group, and nothing else", () => {
  fc.assert(
    fc.property(anything, (one) => {
      const group = groupOf(one, NOW);
      expect(EXCHANGE_GROUPS).toContain(group);
      expect(group === "mine").toBe(attentionOf(one, NOW) !== null);
      if (group === "past") expect(["proposed", "accepted"]).not.toContain(one.status);
    }),
  );
});
