"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { offerAnswerSchema } from "#lib/listings/offer-link.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { answerOfferLink } from "#lib/server/listings/answer-offer-link.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";

/** Answers the link of a mail, for whoever holds it; its page then says what became of the offer. */
export async function answerOfferAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const answer = publicAction(offerAnswerSchema, async (input) => {
    const listingId = await answerOfferLink(city, input, new Date());
    if (listingId) revalidateListing(city, listingId);
    redirect(href(locale, "offerAnswer", { city }, { lien: input.link, fait: listingId ? input.answer : undefined }));
  });
  return answer(previous, form);
}
