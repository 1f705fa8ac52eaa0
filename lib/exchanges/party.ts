/** The two sides of an exchange. */
export const PARTIES = ["helper", "beneficiary"] as const;
export type Party = (typeof PARTIES)[number];

export type Pair = { helperId: string; beneficiaryId: string };

/** Which side somebody is on; null for a stranger to it. */
export function partyOf({ helperId, beneficiaryId }: Pair, memberId: string): Party | null {
  if (memberId === helperId) return "helper";
  return memberId === beneficiaryId ? "beneficiary" : null;
}

export function otherParty(party: Party): Party {
  return party === "helper" ? "beneficiary" : "helper";
}

/** Who is on a side. */
export function memberOf({ helperId, beneficiaryId }: Pair, party: Party): string {
  return party === "helper" ? helperId : beneficiaryId;
}
