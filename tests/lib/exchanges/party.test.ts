import { expect, test } from "vitest";
import { memberOf, otherParty, PARTIES, partyOf } from "#lib/exchanges/party.ts";

const PAIR = { helperId: "helper-id", beneficiaryId: "beneficiary-id" };

test("each of the two is on their side, and a stranger on none", () => {
  for (const party of PARTIES) expect(partyOf(PAIR, memberOf(PAIR, party))).toBe(party);
  expect(partyOf(PAIR, "somebody-else")).toBeNull();
  expect(partyOf(PAIR, "")).toBeNull();
});

test("the other side of the other side is one's own", () => {
  for (const party of PARTIES) {
    expect(otherParty(party)).not.toBe(party);
    expect(otherParty(otherParty(party))).toBe(party);
  }
});
