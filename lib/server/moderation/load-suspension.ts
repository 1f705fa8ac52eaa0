import "server-only";
import { database } from "#db/client.ts";
import { findSuspension } from "#db/queries/appeals.ts";
import { findSuspendedPlace, type SuspendedPlace } from "#db/queries/suspensions.ts";

/** Why somebody cannot use their account in a city. `decisionId`: null where no decision is known. */
export type Suspension = Omit<SuspendedPlace, "memberId"> & { decisionId: string | null };

/** How the account of a signed-in person is suspended in a city; null for anybody else. */
export async function loadSuspension(cityId: string, userId: string): Promise<Suspension | null> {
  const place = await findSuspendedPlace(database(), { cityId, userId });
  if (!place) return null;
  const { memberId, ...suspension } = place;
  const decision = await findSuspension(database(), { cityId, memberId });
  return { ...suspension, decisionId: decision?.id ?? null };
}
