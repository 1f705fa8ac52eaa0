import "server-only";
import { database } from "#db/client.ts";
import { type DeskRow, listUnmetNeeds } from "#db/queries/desk.ts";
import { listLadderEvents, type ToldEvent } from "#db/queries/ladder-events.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";

/** A request at the desk, with what was tried. */
export type UnmetNeed = DeskRow & { steps: ToldEvent[] };

const SHOWN_NEEDS = 100;

/** What waits at the desk of a city, for those who work there; null for anybody else. */
export async function loadUnmetNeeds(member: Member, now: Date): Promise<UnmetNeed[] | null> {
  if (!worksAtDesk(member)) return null;
  const { cityId } = member;
  const rows = await listUnmetNeeds(database(), { cityId, now, limit: SHOWN_NEEDS });
  const steps = await listLadderEvents(database(), { cityId, requestIds: rows.map(({ listing }) => listing.id) });
  return rows.map((row) => ({ ...row, steps: steps.get(row.listing.id) ?? [] }));
}
