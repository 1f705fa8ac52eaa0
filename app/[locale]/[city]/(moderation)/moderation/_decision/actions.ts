"use server";

import { redirect } from "next/navigation";
import { queueHref } from "#components/moderation/queue-view.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { readForm } from "#lib/forms/read-form.ts";
import { decisionSchema } from "#lib/moderation/decision.schema.ts";
import type { StatementText } from "#lib/moderation/statement.ts";
import { memberAction } from "#lib/server/actions.ts";
import { claimNext } from "#lib/server/moderation/claim-next.ts";
import { previewStatement } from "#lib/server/moderation/preview-statement.ts";
import { takeDecision } from "#lib/server/moderation/take-decision.ts";
import type { JudgeState } from "../_components/judge-state.ts";
import { type CasePlace, readCasePlace } from "../_components/queue-place.ts";

/** "Relire avant d’envoyer": what the author would receive, for who has no script. */
async function previewed(city: string, form: FormData): Promise<JudgeState> {
  let words: StatementText | null = null;
  const preview = memberAction(decisionSchema, async (member, input) => {
    words = await previewStatement(member, input, new Date());
  });
  const state: FormState = await preview(city, IDLE, form);
  return state.status === "done" ? { status: "previewed", words, values: readForm(form) } : state;
}

/** Takes the decision, then opens the next case, with the way back for some seconds. */
async function taken({ city, locale, filter }: CasePlace, form: FormData): Promise<JudgeState> {
  const take = memberAction(decisionSchema, async (member, input) => {
    const { decisionId } = await takeDecision(member, input, new Date());
    const next = await claimNext(member, new Date());
    redirect(queueHref({ city: { slug: city }, locale, filter }, { dossier: next ?? undefined, decision: decisionId }));
  });
  return take(city, IDLE, form);
}

/** The form of a decision: one of its buttons only shows what would be sent. */
export async function decideAction(place: CasePlace, _previous: JudgeState, form: FormData): Promise<JudgeState> {
  const at = readCasePlace(place);
  const isPreview = form instanceof FormData && form.get("step") === "preview";
  if (form instanceof FormData) form.delete("step");
  return isPreview ? previewed(at.city, form) : taken(at, form);
}
