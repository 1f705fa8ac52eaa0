import fc from "fast-check";
import { expect, test } from "vitest";
import { type CallFacts, effectOf, offeredOutcomes } from "#lib/desk/call-result.ts";
import { EXCHANGE_STATUSES } from "#lib/exchanges/exchange-status.ts";
import { OUTCOMES } from "#lib/exchanges/outcome.ts";
import { PARTIES } from "#lib/exchanges/party.ts";
import { KINDS } from "#lib/listings/listing.ts";
import { LISTING_STATUSES, nextStatus } from "#lib/listings/listing-status.ts";

const facts: fc.Arbitrary<CallFacts> = fc.record({
  listing: fc.option(fc.record({ kind: fc.constantFrom(...KINDS), status: fc.constantFrom(...LISTING_STATUSES) })),
  exchange: fc.option(fc.record({ status: fc.constantFrom(...EXCHANGE_STATUSES), side: fc.constantFrom(...PARTIES) })),
});

test("an exchange is only ended while it is agreed, and a helper never ends a request", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...OUTCOMES), (known, outcome) => {
      const effect = effectOf(outcome, known);
      if (effect.exchange) expect(known.exchange?.status).toBe("accepted");
      if (known.exchange?.status === "accepted" && known.exchange.side === "helper") {
        expect(effect.request).toBeNull();
      }
    }),
  );
});

test("without an agreed help, a request is only ended as its author may end it", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...OUTCOMES), (known, outcome) => {
      fc.pre(known.exchange?.status !== "accepted");
      const { request } = effectOf(outcome, known);
      if (!request || !known.listing) return;
      expect(known.listing.kind).toBe("request");
      expect(nextStatus(known.listing.status, request, "author")).not.toBeNull();
    }),
  );
});

test("what is offered is of the taxonomy, and nothing is offered where there is nothing to end", () => {
  fc.assert(
    fc.property(facts, (known) => {
      const offered = offeredOutcomes(known);
      expect(new Set(offered).size).toBe(offered.length);
      if (!known.listing && known.exchange?.status !== "accepted") expect(offered).toEqual([]);
    }),
  );
});
