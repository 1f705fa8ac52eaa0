import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { lockHungPhoto } from "#db/queries/case-photos.ts";
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
import { lockListing, type ModeratedListing } from "#db/queries/moderated-listings.ts";
import { absorbTwin, reopenCase } from "#db/queries/reopened-cases.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { allowedActions } from "#lib/moderation/allowed-actions.ts";
import { type DecisionAction, isRestriction } from "#lib/moderation/decision.ts";
import { takesContent } from "#lib/moderation/restriction.ts";
import { eachApart } from "../each-apart.ts";
import { forEachCity } from "../for-each-city.ts";
import { answerNotices } from "./answer-notices.ts";
import { applyEffects } from "./apply-effects.ts";
import { holdConcerned } from "./hold-concerned.ts";
import { noteStrike } from "./note-strike.ts";
import { tellDecision } from "./tell-decision.ts";

/** What became of what was judged, in the seconds after: it is another text, in a state that allows this no longer, or gone. */
type Fate = "same" | "changed" | "gone";

/** Whoever is limited or suspended is so whatever they delete meanwhile. */
const isOfContent = (action: DecisionAction) => action === "keep" || action === "ask_change" || action === "remove";

/** What is judged as it is now, held; a photo is gone once it hangs on nothing, whatever became of its files. */
type Found = { listing: ModeratedListing | null; isThere: boolean };

async function findJudged(tx: Db, cityId: string, { subject, listingId, photoId }: DecisionRow): Promise<Found> {
  const listing = listingId ? await lockListing(tx, { cityId, listingId }) : null;
  if (subject !== "photo" || !photoId) return { listing, isThere: listing !== null };
  const hung = await lockHungPhoto(tx, { cityId, photoId });
  return { listing, isThere: listing !== null && hung?.listingId === listingId };
}

function fateOf({ action, subject, version }: DecisionRow, { listing, isThere }: Found): Fate {
  const isContent = subject === "listing" || subject === "photo";
  if (!isContent) return "same";
  if (!listing || !isThere) return isOfContent(action) ? "gone" : "same";
  // Its author may still take the deletion back: once they cannot, the case closes by itself.
  if (listing.status === "deleted") return isOfContent(action) ? "changed" : "same";
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
