"use server";

import { redirect } from "next/navigation";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { invitationAnswerSchema } from "#lib/invitations/invitation-answer.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import { declineRequest, declineSchema } from "#lib/server/matching/decline-request.ts";
import { undeclineRequest } from "#lib/server/matching/undecline-request.ts";

const decline = memberAction(declineSchema, (member, { request }) => declineRequest(member, request));
const undecline = memberAction(declineSchema, (member, { request }) => undeclineRequest(member, request));

/** "Pas pour moi", then the page again with the line that offers to undo it. */
export async function declineAction(place: FormPlace, form: FormData): Promise<void> {
  const { city, locale } = readFormPlace(place);
  const { status } = await decline(city, IDLE, form);
  const request = form instanceof FormData ? String(form.get("request") ?? "") : "";
  redirect(href(locale, "forYou", { city }, status === "done" ? { declined: request } : { notice: "gone" }));
}

/** Undoes it. */
export async function undeclineAction(place: FormPlace, form: FormData): Promise<void> {
  const { city, locale } = readFormPlace(place);
  const { status } = await undecline(city, IDLE, form);
  redirect(href(locale, "forYou", { city }, { notice: status === "done" ? "restored" : "gone" }));
}

/** One of the three answers to an invitation, then the page again with what it does. */
export async function answerAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const answer = memberAction(invitationAnswerSchema, async (member, input) => {
    await answerInvitation(member, input, new Date());
    redirect(href(locale, "forYou", { city }, { repondu: input.answer }));
  });
  return answer(city, previous, form);
}
