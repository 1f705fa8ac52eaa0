import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import {
  closeCase,
  type DecisionRow,
  findStatement,
  lockDue,
  reopenCase,
  updateDecision,
} from "#db/queries/decisions.ts";
import { lockAuthor } from "#db/queries/listings-write.ts";
import { lockListing, type ModeratedListing } from "#db/queries/moderated-listings.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { allowedActions } from "#lib/moderation/allowed-actions.ts";
import { isRestriction } from "#lib/moderation/decision.ts";
import { forEachCity } from "../for-each-city.ts";
import { answerNotices } from "./answer-notices.ts";
import { applyEffects } from "./apply-effects.ts";
import { noteStrike } from "./note-strike.ts";
import { tellDecision } from "./tell-decision.ts";

/** What became of what was judged, in the seconds after: it is another text, in a state that allows this no longer, or gone. */
type Fate = "same" | "changed" | "gone";

function fateOf({ action, subject, listingId, version }: DecisionRow, listing: ModeratedListing | null): Fate {
  const isContent = subject === "listing" || subject === "photo";
  if (!isContent) return "same";
  const isGone = listingId === null || !listing || listing.status === "deleted";
  // Whoever is limited or suspended is so whatever they delete meanwhile.
  if (isGone) return action === "keep" || allowedActions(subject, null).includes(action) === false ? "gone" : "same";
  if (listing.version !== version) return "changed";
  return allowedActions(subject, listing.status).includes(action) ? "same" : "changed";
}

/** The decision falls away: nobody ever hears of it. What changed is judged anew; what is gone is not. */
async function dropDecision(
  tx: Db,
  city: City,
  { decision, listing, fate }: { decision: DecisionRow; listing: ModeratedListing | null; fate: Fate },
  now: Date,
): Promise<void> {
  const { id: cityId } = city;
  const { id, caseId, memberId, judged } = decision;
  await updateDecision(tx, { cityId, id }, { state: "void" });
  if (fate === "gone") {
    const gone = { caseId, decision: null, acted: false, answer: null, unfounded: false, about: judged.title };
    await answerNotices(tx, city, gone, now);
    await closeCase(tx, { cityId, caseId, now });
  } else {
    await reopenCase(tx, { cityId, caseId, version: listing?.version ?? null, claim: null }, now);
  }
  const details = { case: caseId, fate };
  await insertAuditEntry(tx, {
    cityId,
    actorId: null,
    action: "decision.void",
    subject: `decision:${id}`,
    memberId,
    details,
    now,
  });
}

async function tellPeople(tx: Db, city: City, decision: DecisionRow, now: Date): Promise<void> {
  const { id: cityId } = city;
  const { id, caseId, action, memberId, statementId, decidedBy, judged, answer, manifest } = decision;
  const statement = await findStatement(tx, { cityId, id: statementId });
  if (statement) await tellDecision(tx, city, decision, statement.words, now);
  const acted = isRestriction(action);
  const said = {
    caseId,
    decision: { id, decidedBy },
    acted,
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
  const { id, caseId, memberId, action } = decision;
  // First of all: the database lets nothing be taken without reasons that are in force.
  await updateDecision(tx, { cityId, id }, { state: "applied", appliedAt: now });
  await applyEffects(tx, city, decision, now);
  await tellPeople(tx, city, decision, now);
  await closeCase(tx, { cityId, caseId, now });
  await insertAuditEntry(tx, {
    cityId,
    actorId: null,
    action: "decision.applied",
    subject: `decision:${id}`,
    memberId,
    details: { case: caseId, action },
    now,
  });
}

/** Puts the next decision of a city in force, or that one, once its seconds are over. False when there is none. */
export async function applyDecision(
  db: Db,
  { cityId, decisionId }: { cityId: string; decisionId?: string },
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const decision = await lockDue(tx, { cityId, id: decisionId, now });
    if (!decision) return false;
    const city = await getCity(tx, cityId);
    const { memberId, listingId } = decision;
    // In the order in which their author holds them to change something.
    await lockAuthor(tx, { cityId, memberId });
    const listing = listingId ? await lockListing(tx, { cityId, listingId }) : null;
    const fate = fateOf(decision, listing);
    if (fate === "same") await putInForce(tx, city, decision, now);
    else await dropDecision(tx, city, { decision, listing, fate }, now);
    return true;
  });
}

/** Puts every decision in force whose seconds are over: what the job of one could not do. Gives how many. */
export async function applyDecisions(db: Db, now: Date): Promise<number> {
  let applied = 0;
  await forEachCity(db, async ({ id: cityId }) => {
    while (await applyDecision(db, { cityId }, now)) applied += 1;
  });
  return applied;
}
