import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextExchangeStatus } from "#lib/exchanges/exchange-life.ts";
import { EXCHANGE_STATUSES, isGoingOn } from "#lib/exchanges/exchange-status.ts";
import { PARTIES } from "#lib/exchanges/party.ts";
import { stepBackOf } from "#lib/exchanges/step-back.ts";

describe("the way out of an exchange", () => {
  test.each([
    ["proposed", "helper", "helper", "withdraw"],
    ["proposed", "helper", "beneficiary", "decline"],
    ["proposed", "beneficiary", "helper", "decline"],
    ["proposed", "beneficiary", "beneficiary", "withdraw"],
    ["accepted", "helper", "helper", "cancel"],
    ["accepted", "helper", "beneficiary", "cancel"],
    ["done", "helper", "helper", null],
  ] as const)("%s by the %s: the %s may %s", (status, proposedBy, side, action) => {
    expect(stepBackOf({ status, proposedBy }, side)).toBe(action);
  });

  test("is there exactly while it goes on, and ends it", () => {
    const party = fc.constantFrom(...PARTIES);
    fc.assert(
      fc.property(fc.constantFrom(...EXCHANGE_STATUSES), party, party, (status, proposedBy, side) => {
        const state = { status, proposedBy };
        const action = stepBackOf(state, side);
        expect(action !== null).toBe(isGoingOn(status));
        const next = action && nextExchangeStatus(state, action, side);
        if (action) expect(next !== null && isGoingOn(next)).toBe(false);
      }),
    );
  });
});
