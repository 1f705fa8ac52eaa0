import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OUTCOMES } from "#lib/exchanges/outcome.ts";
import {
  type RequestChange,
  type RequestFacts,
  requestOutcome,
  requestOutcomeAfter,
} from "#lib/exchanges/request-outcome.ts";
import { LISTING_ACTIONS, LISTING_STATUSES, nextStatus } from "#lib/listings/listing-status.ts";

const NOTHING: RequestFacts = { outcome: null, done: false, agreed: false, hoped: false };
const change = (action: RequestChange["action"], by: RequestChange["by"] = "author"): RequestChange => {
  const to = nextStatus("published", action, by);
  if (!to) throw new Error(`${by} cannot ${action}`);
  return { action, by, from: "published", to };
};

describe("a request that ends", () => {
  test.each([
    ["its author found help here", change("fulfil"), { agreed: true }, "helped"],
    ["its author was helped here", change("fulfil"), { done: true }, "helped"],
    ["its author found help elsewhere", change("fulfil"), { hoped: true }, "helped_otherwise"],
    ["its author closed it", change("close"), { agreed: true }, "no_longer_needed"],
    ["its author deleted it", change("delete"), {}, "no_longer_needed"],
    ["its date passed after a help", change("expire", "system"), { done: true, agreed: true, hoped: true }, "helped"],
    [
      "its date passed, with a help agreed",
      change("expire", "system"),
      { agreed: true, hoped: true },
      "lost_from_view",
    ],
    ["its date passed, and somebody was asked", change("expire", "system"), { hoped: true }, "nobody_answered"],
    ["its date passed, and everybody said no", change("expire", "system"), {}, "nobody_available"],
    ["help was accepted", change("fulfil", "system"), { agreed: true }, null],
  ] as const)("because %s", (_, ended, facts, outcome) => {
    expect(requestOutcome(ended, { ...NOTHING, ...facts })).toBe(outcome);
  });

  const facts = fc.record({
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    done: fc.boolean(),
    agreed: fc.boolean(),
    hoped: fc.boolean(),
  });

  test("has an outcome only once it is over, and keeps it while it is", () => {
    const status = fc.constantFrom(...LISTING_STATUSES);
    const step = fc.record({
      action: fc.constantFrom(...LISTING_ACTIONS),
      by: fc.constantFrom("author", "system"),
      before: status,
    });
    fc.assert(
      fc.property(status, step, facts, (from, { action, by, before }, told) => {
        const to = nextStatus(from, action, by, before);
        if (!to) return;
        const outcome = requestOutcome({ action, by, from, to }, told);
        if (["draft", "pending", "published", "paused"].includes(to)) expect(outcome).toBeNull();
        else if (["fulfilled", "closed", "expired", "deleted"].includes(from)) expect(outcome).toBe(told.outcome);
      }),
    );
  });
});

describe("an exchange that ends", () => {
  test.each([
    ["helped", "fulfilled", { agreed: true }, "helped"],
    ["helped", "expired", { outcome: "lost_from_view" }, "helped"],
    ["helped", "closed", { outcome: "no_longer_needed" }, "helped"],
    ["helped", "published", { done: true }, null],
    ["did_not_come", "fulfilled", {}, "did_not_come"],
    ["did_not_come", "published", {}, null],
    ["did_not_come", "fulfilled", { agreed: true }, null],
    ["did_not_come", "fulfilled", { done: true }, "helped"],
    ["nobody_available", "fulfilled", {}, "nobody_available"],
    ["lost_from_view", "fulfilled", {}, "lost_from_view"],
    ["did_not_come", "fulfilled", { outcome: "helped_otherwise" }, "helped_otherwise"],
    ["did_not_come", "closed", { outcome: "no_longer_needed" }, "no_longer_needed"],
    ["helped_otherwise", "removed", {}, null],
  ] as const)("%s, of a request that is %s and of which is known %j: %s", (ended, status, known, outcome) => {
    expect(requestOutcomeAfter(ended, status, { ...NOTHING, ...known })).toBe(outcome);
  });
});
