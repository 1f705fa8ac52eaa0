import "server-only";
import { database } from "#db/client.ts";
import { deleteDeclined } from "#db/queries/matches.ts";
import type { Member } from "#lib/identity/member.ts";
import { matchListing } from "./match-listing.ts";

/** Takes "Pas pour moi" back and matches the request anew. Nothing happens when it was not said. */
export async function undeclineRequest(member: Member, requestId: string): Promise<void> {
  await database().transaction(async (tx) => {
    await deleteDeclined(tx, { cityId: member.cityId, memberId: member.id, requestId });
    await matchListing(tx, member.cityId, requestId, new Date());
  });
}
