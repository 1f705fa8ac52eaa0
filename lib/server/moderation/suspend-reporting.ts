import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { findStrike, insertStrike, lockLedger, type Misuser } from "#db/queries/strikes.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { StrikeKind } from "#lib/moderation/decision.ts";
import { misuseSuspensionEnd } from "#lib/moderation/misuse.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { misuseOf } from "./load-misuse.ts";
import { tellOfMisuse } from "./tell-of-misuse.ts";

type Suspended = { id: string; told: boolean };

async function suspend(tx: Db, whose: Misuser & { kind: StrikeKind }, now: Date): Promise<Suspended> {
  const { cityId, memberId, kind } = whose;
  await lockLedger(tx, whose);
  const { maySuspend, suspendedUntil } = await misuseOf(tx, whose, kind, now);
  if (suspendedUntil) throw new Refusal("changed-meanwhile");
  if (!maySuspend) throw new Refusal("warning-first");
  const until = misuseSuspensionEnd(now);
  const id = await insertStrike(tx, { ...whose, step: "suspension", decisionId: null, until, now });
  // Who has no account left a hash only: they read it when they next try.
  const told = await tellOfMisuse(
    tx,
    { cityId, memberId, email: null, locale: "fr" },
    { strikeId: id, kind, until },
    now,
  );
  return { id, told };
}

/**
 * A moderator or an admin suspends the right of somebody to send notices, or appeals, for 30 days. `strike` is any line of
 * their ledger: whose it is need not be known. Refuses without an earlier warning and two more strikes after it (`warning-first`),
 * for texts, which a decision answers, and for oneself. Gives whether the person could be told.
 */
export async function suspendReporting(
  member: Member,
  { strike }: { strike: string },
  now: Date,
): Promise<{ told: boolean }> {
  if (!moderates(member) || !isId(strike)) throw new Refusal("not-found");
  const { cityId, id: actorId } = member;
  return database().transaction(async (tx) => {
    const whose = await findStrike(tx, { cityId, id: strike });
    if (!whose || whose.kind === "content" || whose.memberId === actorId) throw new Refusal("not-found");
    const { id, told } = await suspend(tx, whose, now);
    const details = { kind: whose.kind, step: "suspension", strike: id };
    // Not whose right it is: an admin whom they had reported may read the log.
    const subject = `city:${cityId}` as const;
    await insertAuditEntry(tx, { cityId, actorId, action: "strike.noted", subject, memberId: null, details, now });
    return { told };
  });
}
