import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { answerAppeal, findContested, findNotifier, lockAppeal } from "#db/queries/decided-appeals.ts";
import { closeCase, type DecisionRow, lockDecision } from "#db/queries/decisions.ts";
import type { CaseRow } from "#db/queries/opened-case.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { AppealDecisionInput } from "#lib/moderation/decision.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { holdOwnCase } from "./hold-case.ts";
import { holdConcerned } from "./hold-concerned.ts";
import { judgeAgain } from "./judge-again.ts";
import { noteStrike } from "./note-strike.ts";
import { reverseDecision } from "./reverse-decision.ts";
import { type Appellant, tellAppeal } from "./tell-appeal.ts";

export type AppealDecision = Omit<AppealDecisionInput, "case"> & { caseId: string };

type Held = { ofCase: CaseRow; decision: DecisionRow; appellant: Appellant; appealId: string };

async function hold(tx: Db, member: Member, caseId: string): Promise<Held> {
  const { cityId, id: moderatorId } = member;
  const about = moderates(member) && isId(caseId) ? await findContested(tx, { cityId, id: caseId }) : null;
  if (!about) throw new Refusal("not-found");
  await holdConcerned(tx, { cityId, ...about });
  const ofCase = await holdOwnCase(tx, member, caseId);
  if (!ofCase.appealId) throw new Refusal("not-found");
  const appeal = await lockAppeal(tx, { cityId, id: ofCase.appealId });
  const decision = appeal && (await lockDecision(tx, { cityId, id: appeal.decisionId }));
  if (!appeal || !decision) throw new Refusal("changed-meanwhile");
  // The case keeps the first one away already, and the database does so a third time.
  if (appeal.firstDeciderId === moderatorId) throw new Refusal("not-found");
  const notice = await findNotifier(tx, { cityId, id: appeal.reportId });
  const appellant: Appellant = { kind: appeal.appellant, memberId: decision.memberId, notice };
  return { ofCase, decision, appellant, appealId: appeal.id };
}

async function noteMisuse(tx: Db, cityId: string, { appellant, decision }: Held, now: Date): Promise<void> {
  const { kind, memberId, notice } = appellant;
  const locale = notice?.locale ?? DEFAULT_LOCALE;
  const whose =
    kind === "author"
      ? { memberId, email: null }
      : { memberId: notice?.reporterId ?? null, email: notice?.notifierEmail ?? null };
  await noteStrike(tx, { cityId, ...whose, locale, kind: "appeals", decisionId: decision.id }, now);
}

/** Sets the first decision aside, for whoever contests. */
async function reverse(tx: Db, city: City, held: Held, moderatorId: string, now: Date): Promise<boolean> {
  const { ofCase, decision, appellant } = held;
  if (appellant.kind === "notifier") {
    await judgeAgain(tx, city, { ofCase, decision, reportId: appellant.notice?.id ?? null }, now);
    return decision.action === "keep" && decision.state === "applied";
  }
  if (decision.state !== "applied") return false;
  await reverseDecision(tx, city, { decision, moderatorId }, now);
  return true;
}

/**
 * Another moderator than the first answers an appeal that they work on, at once. `reversed` brings everything back to what it was;
 * for whoever had reported, it has what they reported judged again. `not-found` for the first one, and for what is theirs.
 */
export async function decideAppeal(member: Member, said: AppealDecision, now: Date): Promise<void> {
  const { cityId, id: moderatorId } = member;
  const { caseId, outcome, answer, manifest } = said;
  await database().transaction(async (tx) => {
    const city = await getCity(tx, cityId);
    const held = await hold(tx, member, caseId);
    const { appealId, decision } = held;
    const isReversed = outcome === "reversed";
    const counts = manifest && !isReversed;
    const answered = { cityId, id: appealId, outcome, answer, decidedBy: moderatorId, decidedAt: now };
    await answerAppeal(tx, { ...answered, manifest: counts });
    await closeCase(tx, { cityId, caseId, now });
    const setAside = isReversed && (await reverse(tx, city, held, moderatorId, now));
    if (counts) await noteMisuse(tx, cityId, held, now);
    const answerOf = { appealId, decisionId: decision.id, reversed: isReversed, answer };
    await tellAppeal(tx, city, held.appellant, answerOf, now);
    const by = { cityId, actorId: moderatorId, memberId: decision.memberId, now };
    const details = { decision: decision.id, outcome, by: held.appellant.kind };
    if (setAside) {
      await insertAuditEntry(tx, { ...by, action: "decision.reversed", subject: `decision:${decision.id}` });
    }
    await insertAuditEntry(tx, { ...by, action: "appeal.decided", subject: `appeal:${appealId}`, details });
  });
}
