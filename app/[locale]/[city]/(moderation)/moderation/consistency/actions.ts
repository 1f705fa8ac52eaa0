"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { reviewSchema } from "#lib/moderation/review.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { judgeReview } from "#lib/server/moderation/judge-review.ts";

/** Notes what a moderator would have decided, then the next past decision. */
export async function judgeReviewAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const judge = memberAction(reviewSchema, async (member, input) => {
    await judgeReview(member, input, new Date());
    redirect(href(locale, "consistency", { city }, { fait: "1" }));
  });
  return judge(city, previous, form);
}
