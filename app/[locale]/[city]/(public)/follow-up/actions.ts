"use server";

import { redirect } from "next/navigation";
import { followUpSchema } from "#lib/exchanges/follow-up.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { publicAction } from "#lib/server/actions.ts";
import { answerFollowUp } from "#lib/server/exchanges/answer-follow-up.ts";

/** Gives the answer of a mail's link, for whoever holds it; its page then says what became of it. */
export async function followUpAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const answer = publicAction(followUpSchema, async (input) => {
    const done = await answerFollowUp(city, input, new Date());
    redirect(href(locale, "followUp", { city }, { lien: input.link, fait: done ?? undefined }));
  });
  return answer(previous, form);
}
