import "server-only";
import { type Db, inOneTransaction } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { closeTasks, type DeskTask, findOpenTask, lockSameCall, postponeTasks } from "#db/queries/desk-tasks.ts";
import { type Later, laterAt } from "#lib/desk/call-later.ts";
import { type CallEffect, effectOf } from "#lib/desk/call-result.ts";
import type { CallResult } from "#lib/desk/desk-acts.schema.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { actOnExchange } from "../exchanges/act-on-exchange.ts";
import { sayNotDone } from "../exchanges/say-not-done.ts";
import { changeListingStatus } from "../listings/change-listing-status.ts";
import { actFor } from "./act-for.ts";

export type EnteredResult = { task: string; result: CallResult; later: Later; note: string };
/** What the page says of it: whose call it was, and whether something was closed by it. */
export type EnteredCall = { personId: string; listingId: string | null; closed: boolean };

/** Ends the exchange that a person told of, as them. */
async function endExchange(person: Member, exchange: string, { exchange: end, reason }: CallEffect, now: Date) {
  if (end === "miss") await sayNotDone(person, { exchange, answer: "other_absent" }, now);
  else if (end) await actOnExchange(person, { exchange, action: end, reason }, now);
}

/** Ends what an outcome ends: the exchange, then the request, as the person would. */
async function applyOutcome(agent: Member, task: DeskTask, outcome: Outcome, now: Date): Promise<boolean> {
  const effect = effectOf(outcome, task.facts);
  const { memberId: person, exchangeId, listingId } = task;
  if (effect.exchange && exchangeId) {
    const did = effect.exchange === "miss" ? "not_done" : effect.exchange;
    await actFor(agent, { person, did }, now, (member) => endExchange(member, exchangeId, effect, now));
  }
  const action = effect.request;
  if (action && listingId) {
    const about = `listing:${listingId}` as const;
    await actFor(agent, { person, did: action, about }, now, async (member) => {
      await changeListingStatus(member, { listingId, action }, now);
    });
  }
  return effect.exchange !== null || effect.request !== null;
}

async function finish(agent: Member, task: DeskTask, entered: EnteredResult, tx: Db, now: Date): Promise<boolean> {
  const { cityId, id: doneBy } = agent;
  const { result, later, note } = entered;
  if (result === "later") {
    const { timeZone } = await getCity(tx, cityId);
    await postponeTasks(tx, cityId, task, laterAt(later, now, timeZone), note);
    return false;
  }
  const outcome = result === "told" ? null : result;
  const closed = outcome !== null && (await applyOutcome(agent, task, outcome, now));
  await closeTasks(tx, cityId, task, { doneBy, outcome, note, now });
  return closed;
}

/**
 * Enters what came of a call: it is made, or made later; an outcome closes the exchange and the request that it is about,
 * by the commands of the person. `already-taken` when somebody else made the call meanwhile.
 */
export async function enterResult(agent: Member, entered: EnteredResult, now: Date): Promise<EnteredCall> {
  if (!worksAtDesk(agent)) throw new Refusal("not-found");
  const { cityId, id: actorId } = agent;
  return inOneTransaction(async (tx) => {
    const seen = await findOpenTask(tx, { cityId, id: entered.task });
    const held = seen ? await lockSameCall(tx, cityId, seen) : [];
    // Read again: another agent may have had the same person on the line.
    const task = held.includes(entered.task) ? await findOpenTask(tx, { cityId, id: entered.task }) : null;
    if (!task) throw new Refusal("already-taken");
    const closed = await finish(agent, task, entered, tx, now);
    const { memberId, listingId } = task;
    const noted = { cityId, actorId, memberId, subject: `member:${memberId}` as const, now };
    await insertAuditEntry(tx, { ...noted, action: "desk.task-done", details: { result: entered.result } });
    return { personId: memberId, listingId, closed };
  });
}
