import "server-only";
import type { Db } from "#db/client.ts";
import { insertStrike, listStrikes, lockLedger } from "#db/queries/strikes.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { StrikeKind } from "#lib/moderation/decision.ts";
import { misuseAt, misuseSince } from "#lib/moderation/misuse.ts";
import { type MaybeMisuser, misuserOf } from "./load-misuse.ts";
import { tellOfMisuse } from "./tell-of-misuse.ts";

/** What is manifestly without ground: a text, a notice or an appeal; `locale` is the language of who has no account. */
export type Strike = MaybeMisuser & { locale: Locale; kind: StrikeKind; decisionId: string | null };

/**
 * Counts something against somebody, in the transaction of the decision that found it manifest, once for each decision; with
 * the third in 180 days they are warned, once. Does nothing for who left no address: nobody could warn them.
 */
export async function noteStrike(tx: Db, strike: Strike, now: Date): Promise<void> {
  const { kind, decisionId } = strike;
  const whose = misuserOf(strike);
  if (!whose) return;
  await lockLedger(tx, whose);
  const ledger = await listStrikes(tx, { ...whose, kind, since: misuseSince(now) });
  if (decisionId && ledger.some((line) => line.step === "strike" && line.decisionId === decisionId)) return;
  const line = { ...whose, kind, decisionId, now };
  const id = await insertStrike(tx, { ...line, step: "strike" });
  const { isWarningDue } = misuseAt([...ledger, { id, step: "strike", at: now, until: null }], now);
  if (!isWarningDue) return;
  const warning = await insertStrike(tx, { ...line, step: "warning" });
  await tellOfMisuse(tx, strike, { strikeId: warning, kind, until: null }, now);
}
