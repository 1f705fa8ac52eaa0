"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { invitationLinkSchema } from "#lib/invitations/invitation-answer.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { answerInvitationLink } from "#lib/server/invitations/answer-invitation-link.ts";

/** Gives the answer of a mail's link, for whoever holds it; its page then says what became of it. */
export async function answerInvitationAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const answer = publicAction(invitationLinkSchema, async ({ link }) => {
    const done = await answerInvitationLink(city, link, new Date());
    redirect(href(locale, "invitation", { city }, { lien: link, fait: done ? "1" : undefined }));
  });
  return answer(previous, form);
}
