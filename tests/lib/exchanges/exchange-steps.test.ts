import fc from "fast-check";
import { expect, test } from "vitest";
import { EXCHANGE_STATUSES } from "#lib/exchanges/exchange-status.ts";
import { exchangeSteps, type Stepped } from "#lib/exchanges/exchange-steps.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const NOW = at(20);
const exchange: Stepped = { status: "proposed", createdAt: at(8), acceptedAt: null, endedAt: null, timeEndsAt: null };
const codes = (changes: Partial<Stepped>) =>
  exchangeSteps({ ...exchange, ...changes }, NOW).map(({ code, state }) => `${code} ${state}`);

test.each<[Partial<Stepped>, string[]]>([
  [{}, ["proposed done", "toAccept now", "toDo later"]],
  [{ status: "accepted", acceptedAt: at(9) }, ["proposed done", "accepted done", "toDo now"]],
  [{ status: "accepted", acceptedAt: at(9), timeEndsAt: at(19) }, ["proposed done", "accepted done", "toConfirm now"]],
  [{ status: "accepted", acceptedAt: at(9), timeEndsAt: at(21) }, ["proposed done", "accepted done", "toDo now"]],
  [{ status: "done", acceptedAt: at(9), endedAt: at(19) }, ["proposed done", "accepted done", "done done"]],
  [{ status: "declined", endedAt: at(9) }, ["proposed done", "declined stopped"]],
  [{ status: "expired", endedAt: at(9) }, ["proposed done", "expired stopped"]],
  [{ status: "expired", acceptedAt: at(9), endedAt: at(19) }, ["proposed done", "accepted done", "expired stopped"]],
  [{ status: "no_show", acceptedAt: at(9), endedAt: at(19) }, ["proposed done", "accepted done", "no_show stopped"]],
])("%o", (changes, steps) => {
  expect(codes(changes)).toEqual(steps);
});

test("begins with the proposal and names each step once, whatever became of it", () => {
  const moment = fc.option(fc.constant(at(9)));
  const any = fc.record({
    status: fc.constantFrom(...EXCHANGE_STATUSES),
    acceptedAt: moment,
    endedAt: moment,
    timeEndsAt: moment,
  });
  fc.assert(
    fc.property(any, (changes) => {
      const steps = exchangeSteps({ ...exchange, ...changes }, NOW);
      expect(steps[0]).toEqual({ code: "proposed", state: "done", at: exchange.createdAt });
      expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length);
      expect(steps.filter(({ state }) => state === "now").length).toBeLessThanOrEqual(1);
    }),
  );
});
