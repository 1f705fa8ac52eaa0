import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import {
  closeCase,
  type DecisionRow,
  findDecided,
  findStatement,
  listDue,
  lockDue,
  updateDecision,
} from "#db/queries/decisions.ts";
import { absorbTwin } from "#db/queries/reopened-cases.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { isRestriction } from "#lib/moderation/decision.ts";
import { noticeMeasure } from "#lib/moderation/notice-measure.ts";
import { takesContent } from "#lib/moderation/restriction.ts";
import { eachApart } from "../each-apart.ts";
import { forEachCity } from "../for-each-city.ts";
import { answerNotices } from "./answer-notices.ts";
import { applyEffects } from "./apply-effects.ts";
import { dropDecision, fateOf, findJudged } from "./drop-decision.ts";
import { holdConcerned } from "./hold-concerned.ts";
import { noteStrike } from "./note-strike.ts";
import { tellDecision } from "./tell-decision.ts";

async function tellPeople(tx: Db, city: City, decision: DecisionRow, now: Date): Promise<void> {
  const { id: cityId } = city;
  const { id, caseId, action, subject, memberId, statementId, decidedBy, judged, answer, manifest } = decision;
  const statement = await findStatement(tx, { cityId, id: statementId });
  if (statement) await tellDecision(tx, city, decision, statement.words, now);
  const acted = isRestriction(action);
  const said = {
    caseId,
    decision: { id, decidedBy },
    measure: noticeMeasure(action, subject),
    answer,
    unfounded: !acted && manifest,
    about: judged.title,
  };
  await answerNotices(tx, city, said, now);
  if (!acted || !manifest) return;
  const locale = statement?.locale ?? DEFAULT_LOCALE;
  await noteStrike(tx, { cityId, memberId, email: null, locale, kind: "content", decisionId: id }, now);
}

async function putInForce(tx: Db, city: City, decision: DecisionRow, now: Date): Promise<void> {
  const { id: cityId } = city;
  const { id, caseId, memberId, action, subject } = decision;
  // First of all: the database lets nothing be taken without reasons that are in force.
  await updateDecision(tx, { cityId, id }, { state: "applied", appliedAt: now });
  await applyEffects(tx, city, decision, now);
  const joined = takesContent(action, subject) ? await absorbTwin(tx, { cityId, caseId, now }) : null;
  await tellPeople(tx, city, decision, now);
  await closeCase(tx, { cityId, caseId, now });
  await insertAuditEntry(tx, {
    cityId,
    actorId: null,
    action: "decision.applied",
    subject: `decision:${id}`,
    memberId,
    details: { case: caseId, action, ...(joined && { joined }) },
    now,
  });
}

/** Puts a decision in force once its seconds are over. False when it is not to be: taken back, done, or somebody else's to do. */
export async function applyDecision(
  db: Db,
  { cityId, decisionId: id }: { cityId: string; decisionId: string },
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const decided = await findDecided(tx, { cityId, id });
    if (!decided) return false;
    await holdConcerned(tx, { cityId, ...decided });
    const decision = await lockDue(tx, { cityId, id, now });
    if (!decision) return false;
    const city = await getCity(tx, cityId);
    const found = await findJudged(tx, cityId, decision);
    const fate = fateOf(decision, found);
    if (fate === "same") await putInForce(tx, city, decision, now);
    else await dropDecision(tx, city, { decision, listing: found.listing, fate }, now);
    return true;
  });
}

/** Puts every decision in force whose seconds are over: what the job of one could not do. Gives how many. */
export async function applyDecisions(db: Db, now: Date): Promise<number> {
  let applied = 0;
  await forEachCity(db, async ({ id: cityId }) => {
    await eachApart(await listDue(db, { cityId, now }), async (decisionId) => {
      if (await applyDecision(db, { cityId, decisionId }, now)) applied += 1;
    });
  });
  return applied;
}
