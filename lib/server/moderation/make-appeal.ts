import "server-only";
import { type Db, database, inScope } from "#db/client.ts";
import { findMadeAppeal, holdDecisionIn, insertAppeal, type SentDecision } from "#db/queries/appeals.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import type { Reversal } from "#db/queries/decided-appeals.ts";
import type { MadeNotice } from "#db/queries/notices.ts";
import type { City } from "#lib/cities/city.ts";
import { isAppealOpen } from "#lib/moderation/appeal-term.ts";
import { isRestriction } from "#lib/moderation/decision.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { consume } from "../limits.ts";
import { serviceScope } from "../scopes.ts";
import { acknowledgeAppeal } from "./acknowledge-appeal.ts";
import { type ByLink, findOwnDecision, findOwnNotice } from "./find-appellant.ts";
import { openCase } from "./open-case.ts";
import { requireRight } from "./require-right.ts";

const A_DAY = 10;
const DAY_MS = 86_400_000;
/** An appeal has its own time: what it is about says nothing of how pressing it is. */
const APPEAL_RISK = 30;

/**
 * Somebody contests a decision: the person concerned, or, with their notice, whoever had reported; these also that it was set
 * aside for the other one.
 */
type Contest = { decision: SentDecision; notice: MadeNotice | null; reversal: Reversal | null; body: string };

async function record(tx: Db, city: City, { decision, notice, reversal, body }: Contest, now: Date): Promise<void> {
  const { id: cityId } = city;
  const { id: decisionId, decidedBy, memberId, subject, listingId, photoId } = decision;
  const state = reversal ? "reversed" : "applied";
  if (!(await holdDecisionIn(tx, { cityId, id: decisionId, state }))) throw new Refusal("already-contested");
  const by = { cityId, decisionId, reportId: notice?.id ?? null };
  const appealId = await insertAppeal(tx, { ...by, firstDeciderId: decidedBy, body, now });
  if (!appealId) throw new Refusal("already-contested");
  const about = { subject, memberId, listingId, photoId, appealId, excludedId: reversal?.deciderId ?? decidedBy };
  const opened = await openCase(tx, city, { ...about, origin: "appeal", risk: APPEAL_RISK }, now);
  await acknowledgeAppeal(tx, city, { appealId, decisionId, memberId, notice }, now);
  await insertAuditEntry(tx, {
    cityId,
    // Who had reported is not written here: the log is read by more people than notices are.
    actorId: notice ? null : memberId,
    action: "appeal.received",
    subject: `appeal:${appealId}`,
    memberId,
    details: { decision: decisionId, case: opened.id, by: notice ? "notifier" : "author" },
    now,
  });
}

/** What is said first of a second appeal, of one after its term, and of one by who may make none for the moment. */
async function contest(city: City, made: Contest, now: Date): Promise<void> {
  const { id: cityId, timeZone } = city;
  const { decision, notice, reversal } = made;
  const memberId = notice ? notice.reporterId : decision.memberId;
  const email = notice?.notifierEmail ?? null;
  const by = { cityId, decisionId: decision.id, reportId: notice?.id ?? null };
  const isSetAside = decision.state === "reversed" && !reversal;
  if (isSetAside || (await findMadeAppeal(database(), by))) throw new Refusal("already-contested");
  if (!isAppealOpen(reversal?.at ?? decision.appliedAt, timeZone, now)) throw new Refusal("appeal-too-late");
  await requireRight("appeals", { cityId, memberId, email }, now);
  await consume(database(), `appeal:${cityId}:${memberId ?? email ?? notice?.id}`, A_DAY, DAY_MS, now);
  await database().transaction((tx) => record(tx, city, made, now));
}

/**
 * The person concerned contests a decision, once, within six months (DSA, art. 20); somebody else than the first moderator
 * answers. `not-found` for anybody else, and for what took nothing from them.
 */
export async function contestDecision(city: City, by: ByLink, body: string, now: Date): Promise<void> {
  const decision = await findOwnDecision(database(), city, by);
  if (!decision || !isRestriction(decision.action)) throw new Refusal("not-found");
  await contest(city, { decision, notice: null, reversal: null, body }, now);
}

/** Whoever made a notice contests what was decided of it, whatever that was. `not-found` for anybody else, and before. */
export async function contestNotice(city: City, by: ByLink, body: string, now: Date): Promise<void> {
  const found = await inScope(serviceScope(city.id), () => findOwnNotice(database(), city, by));
  if (!found?.decision) throw new Refusal("not-found");
  await contest(city, { ...found, decision: found.decision, body }, now);
}
