"use server";

import { redirect } from "next/navigation";
import { reviewThanksSchema } from "#lib/exchanges/thanks.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { reviewThanks } from "#lib/server/exchanges/review-thanks.ts";
import { revalidatePages } from "#lib/server/revalidate.ts";

/** "Montrer" or "Ne pas montrer", then the list again with the line that says so. */
export async function reviewThanksAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const review = memberAction(reviewThanksSchema, async (member, { thanks, verdict }) => {
    const approved = verdict === "approve";
    await reviewThanks(member, { thanks, approved }, new Date());
    if (approved) revalidatePages({ cities: [city], listings: [] });
    redirect(href(locale, "thanksReview", { city }, { fait: approved ? "approved" : "refused" }));
  });
  return review(city, previous, form);
}
