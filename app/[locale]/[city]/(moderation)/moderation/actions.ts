"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { queueHref } from "#components/moderation/queue-view.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import type { Member } from "#lib/identity/member.ts";
import {
  appealDecisionSchema,
  caseSchema,
  dangerSchema,
  noteSchema,
  passOnSchema,
  undoSchema,
} from "#lib/moderation/decision.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { addNote } from "#lib/server/moderation/add-note.ts";
import { claimNext } from "#lib/server/moderation/claim-next.ts";
import { decideAppeal } from "#lib/server/moderation/decide-appeal.ts";
import { markDanger } from "#lib/server/moderation/mark-danger.ts";
import { passOn } from "#lib/server/moderation/pass-on.ts";
import { releaseCase } from "#lib/server/moderation/release-case.ts";
import { showAuthor } from "#lib/server/moderation/show-author.ts";
import { undoDecision } from "#lib/server/moderation/undo-decision.ts";
import { type CasePlace, readCasePlace } from "./_components/queue-place.ts";

type Run<Schema extends z.ZodType> = (member: Member, input: z.output<Schema>, now: Date) => Promise<unknown>;
/** A form with nothing but its button. */
const emptySchema = z.strictObject({});
type Query = Record<string, string | undefined>;

/** Does something to a case, then goes on at the address that `next` gives. */
async function thenGo<Schema extends z.ZodType>(
  [place, schema, previous, form]: [CasePlace, Schema, FormState, FormData],
  run: Run<Schema>,
  next: (member: Member) => Promise<Query>,
): Promise<FormState> {
  const { city, locale, filter } = readCasePlace(place);
  const act = memberAction(schema, async (member, input) => {
    await run(member, input, new Date());
    redirect(queueHref({ city: { slug: city }, locale, filter }, await next(member)));
  });
  return act(city, previous, form);
}

/** The address of the next case, taken for the one who has just finished with another. */
async function nextCase(member: Member): Promise<Query> {
  return { dossier: (await claimNext(member, new Date())) ?? undefined };
}

/** Back to the case that was open, with what was done of it. */
const sameCase = (place: CasePlace, fait?: string) => async () => ({
  dossier: readCasePlace(place).dossier || undefined,
  fait,
});

/** Takes the most pressing case. */
export async function claimNextAction(place: CasePlace, previous: FormState, form: FormData) {
  return thenGo([place, emptySchema, previous, form], async () => undefined, nextCase);
}

/** Gives a case back to the others. */
export async function releaseAction(place: CasePlace, previous: FormState, form: FormData) {
  const release: Run<typeof caseSchema> = (member, input, now) => releaseCase(member, input.case, now);
  return thenGo([place, caseSchema, previous, form], release, async () => ({ fait: "released" }));
}

/** Asks another moderator, and goes on with the next case. */
export async function passOnAction(place: CasePlace, previous: FormState, form: FormData) {
  const ask: Run<typeof passOnSchema> = (member, { case: caseId, note }, now) => passOn(member, { caseId, note }, now);
  const next = async (member: Member) => ({ ...(await nextCase(member)), fait: "passedOn" });
  return thenGo([place, passOnSchema, previous, form], ask, next);
}

const write: Run<typeof noteSchema> = (member, { case: caseId, note }, now) => addNote(member, { caseId, note }, now);

/** Keeps a note on the case that is open. */
export async function addNoteAction(place: CasePlace, previous: FormState, form: FormData) {
  return thenGo([place, noteSchema, previous, form], write, sameCase(place, "noted"));
}

/** Gives the opinion that was asked, and the case back to who asked. */
export async function giveOpinionAction(place: CasePlace, previous: FormState, form: FormData) {
  const give: Run<typeof noteSchema> = async (member, input, now) => {
    await write(member, input, now);
    await releaseCase(member, input.case, now);
  };
  return thenGo([place, noteSchema, previous, form], give, async () => ({ fait: "opinion" }));
}

/** Says that somebody is in danger. */
export async function markDangerAction(place: CasePlace, previous: FormState, form: FormData) {
  const mark: Run<typeof dangerSchema> = (member, { case: caseId, note }, now) =>
    markDanger(member, { caseId, note }, now);
  return thenGo([place, dangerSchema, previous, form], mark, sameCase(place, "danger"));
}

/** Shows the first name of the person concerned, from now on in this case. */
export async function showAuthorAction(place: CasePlace, previous: FormState, form: FormData) {
  const show: Run<typeof caseSchema> = (member, input, now) => showAuthor(member, input.case, now);
  return thenGo([place, caseSchema, previous, form], show, sameCase(place));
}

/** Answers an appeal, and goes on with the next case. */
export async function decideAppealAction(place: CasePlace, previous: FormState, form: FormData) {
  const decide: Run<typeof appealDecisionSchema> = (member, { case: caseId, ...answer }, now) =>
    decideAppeal(member, { caseId, ...answer }, now);
  const next = async (member: Member) => ({ ...(await nextCase(member)), fait: "appeal" });
  return thenGo([place, appealDecisionSchema, previous, form], decide, next);
}

/** Takes a decision back, and opens its case again: the one that the place names. */
export async function undoAction(place: CasePlace, previous: FormState, form: FormData) {
  const undo: Run<typeof undoSchema> = (member, { decision }, now) => undoDecision(member, decision, now);
  return thenGo([place, undoSchema, previous, form], undo, sameCase(place, "undone"));
}
