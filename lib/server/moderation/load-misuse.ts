import "server-only";
import type { Db } from "#db/client.ts";
import { findSuspendedUntil, listStrikes, type Misuser } from "#db/queries/strikes.ts";
import type { StrikeKind } from "#lib/moderation/decision.ts";
import { type Misuse, misuseAt, misuseSince } from "#lib/moderation/misuse.ts";
import { notifierHash } from "./notifier-hash.ts";

/** Somebody of a city: a member, or who has no account by their address; neither for who left none. */
export type MaybeMisuser = { cityId: string; memberId: string | null; email: string | null };

/** Under whose name the ledger keeps somebody; null for who left no address. */
export function misuserOf({ cityId, memberId, email }: MaybeMisuser): Misuser | null {
  if (memberId) return { cityId, memberId, notifierHash: null };
  return email ? { cityId, memberId: null, notifierHash: notifierHash(cityId, email) } : null;
}

/** What counts against somebody now, of one kind. */
export async function misuseOf(db: Db, whose: Misuser, kind: StrikeKind, now: Date): Promise<Misuse> {
  return misuseAt(await listStrikes(db, { ...whose, kind, since: misuseSince(now) }), now);
}

/** Whether notices, or appeals, of somebody are not handled for now; also by the address of a member who did not sign in. */
export async function isReportingSuspended(
  db: Db,
  whose: MaybeMisuser,
  kind: "notices" | "appeals",
  now: Date,
): Promise<boolean> {
  const { cityId, email } = whose;
  const named = misuserOf(whose) ?? { cityId, memberId: null, notifierHash: null };
  return (await findSuspendedUntil(db, { ...named, email, kind, now })) !== null;
}
