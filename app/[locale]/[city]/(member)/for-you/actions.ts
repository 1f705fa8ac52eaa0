"use server";

import { redirect } from "next/navigation";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { invitationAnswerSchema } from "#lib/invitations/invitation-answer.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import { declineRequest, declineSchema } from "#lib/server/matching/decline-request.ts";
import { undeclineRequest } from "#lib/server/matching/undecline-request.ts";

const decline = memberAction(declineSchema, (member, { request }) => declineRequest(member, request));
const undecline = memberAction(declineSchema, (member, { request }) => undeclineRequest(member, request));

type Page = { citySlug: string; locale: Locale };

/** "Pas pour moi", then the page again with the line that offers to undo it. */
export async function declineAction({ citySlug, locale }: Page, form: FormData): Promise<void> {
  const { status } = await decline(citySlug, IDLE, form);
  const request = String(form.get("request") ?? "");
  const query = status === "done" ? { declined: request } : { notice: "gone" };
  redirect(href(locale, "forYou", { city: String(citySlug) }, query));
}

/** Undoes it. */
export async function undeclineAction({ citySlug, locale }: Page, form: FormData): Promise<void> {
  const { status } = await undecline(citySlug, IDLE, form);
  redirect(href(locale, "forYou", { city: String(citySlug) }, { notice: status === "done" ? "restored" : "gone" }));
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
