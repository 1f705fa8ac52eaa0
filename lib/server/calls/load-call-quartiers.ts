import "server-only";
import { database } from "#db/client.ts";
import { type CalledQuartier, listCurrentQuartiers } from "#db/queries/call-candidates.ts";
import type { Member } from "#lib/identity/member.ts";

export type CallQuartier = Pick<CalledQuartier, "slug" | "name" | "shortName">;

/** The quartiers to which a call may turn, by name. */
export async function loadCallQuartiers({ cityId }: Member): Promise<CallQuartier[]> {
  const rows = await listCurrentQuartiers(database(), cityId);
  return rows.map(({ slug, name, shortName }) => ({ slug, name, shortName }));
}
