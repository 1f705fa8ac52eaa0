"use server";

import { redirect } from "next/navigation";
import { linkedAnswerSchema, linkedResumeSchema, ownAnswerSchema, ownResumeSchema } from "#lib/calls/call.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction, publicAction } from "#lib/server/actions.ts";
import { answerCallLink, answerOwnCall } from "#lib/server/calls/answer-call.ts";
import { resumeByCallLink, resumeForCall } from "#lib/server/calls/resume-for-call.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";

/** Gives an answer for whoever holds the link of a mail; its page then says what became of it. */
export async function answerCallAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const answer = publicAction(linkedAnswerSchema, async (input) => {
    const done = await answerCallLink(city, input, new Date());
    redirect(href(locale, "callAnswer", { city }, { lien: input.link, fait: done ? "1" : undefined }));
  });
  return answer(previous, form);
}

/** The same for a member who is signed in. */
export async function answerOwnCallAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const answer = memberAction(ownAnswerSchema, async (member, input) => {
    await answerOwnCall(member, input, new Date());
    redirect(href(locale, "callAnswer", { city }, { appel: input.call, fait: "1" }));
  });
  return answer(city, previous, form);
}

/** Puts an offer back on line, for whoever holds the link of a mail and said yes. */
export async function resumeByLinkAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const resume = publicAction(linkedResumeSchema, async (input) => {
    const done = await resumeByCallLink(city, input, new Date());
    if (done) revalidateListing(city, input.offer);
    redirect(href(locale, "callAnswer", { city }, { lien: input.link, fait: done ? "offre" : undefined }));
  });
  return resume(previous, form);
}

/** The same for a member who is signed in. */
export async function resumeForCallAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const resume = memberAction(ownResumeSchema, async (member, input) => {
    await resumeForCall(member, input, new Date());
    revalidateListing(city, input.offer);
    redirect(href(locale, "callAnswer", { city }, { appel: input.call, fait: "offre" }));
  });
  return resume(city, previous, form);
}
