import "server-only";
import { database } from "#db/client.ts";
import { findSearch } from "#db/queries/desk.ts";
import { listLadderEvents, type ToldEvent } from "#db/queries/ladder-events.ts";
import type { DispatchState } from "#lib/invitations/ladder-event.ts";
import type { WhyNobody } from "#lib/matching/why-nobody.ts";
import { loadWhyNobody } from "../matching/load-why-nobody.ts";

/**
 * The search for help of a request: what was done, and when it goes on. `state` is null before it began;
 * `nextAt` is null when it waits for something to change.
 */
export type Search = {
  state: DispatchState | null;
  atDesk: boolean;
  nextAt: Date | null;
  steps: ToldEvent[];
  /** At the desk: what keeps other people away, and what would change it. */
  why: WhyNobody[];
};

/** The search of an open request; the caller knows that it is the reader's own. */
export async function loadSearch(request: { cityId: string; requestId: string }, now: Date): Promise<Search> {
  const [found, events] = await Promise.all([
    findSearch(database(), request),
    listLadderEvents(database(), { cityId: request.cityId, requestIds: [request.requestId] }),
  ]);
  const { state = null, handedAt = null, nextAt = null } = found ?? {};
  const atDesk = handedAt !== null && state === "open";
  const { cityId, requestId: listingId } = request;
  const why = atDesk ? await loadWhyNobody(database(), { cityId, listingId, now }) : [];
  return { state, atDesk, nextAt, steps: events.get(listingId) ?? [], why };
}
