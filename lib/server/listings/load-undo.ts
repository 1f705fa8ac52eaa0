import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import { listLastEvents } from "#db/queries/listing-events.ts";
import { findOwnTitle } from "#db/queries/my-listings.ts";
import type { Member } from "#lib/identity/member.ts";
import { undoSecondsLeft } from "#lib/listings/undo.ts";

/** What a member may still take back, and for how long. */
export type OfferedUndo = { listingId: string; eventId: string; title: string; secondsLeft: number };

/** The undo of what a member just did to one of their listings, deleted ones too; null when there is none. */
export async function loadUndo(
  { cityId, id: authorId }: Member,
  listingId: string,
  now: Date,
): Promise<OfferedUndo | null> {
  if (!z.uuid().safeParse(listingId).success) return null;
  const title = await findOwnTitle(database(), { cityId, authorId, id: listingId });
  const [last] = title === null ? [] : await listLastEvents(database(), { cityId, listingId });
  const secondsLeft = last ? undoSecondsLeft(last, authorId, now) : 0;
  return title !== null && last && secondsLeft > 0 ? { listingId, eventId: last.id, title, secondsLeft } : null;
}
