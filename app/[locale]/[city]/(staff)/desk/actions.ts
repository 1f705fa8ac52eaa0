"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { takeNeed, takeNeedSchema } from "#lib/server/desk/take-need.ts";

/** "Pris en charge", then the desk again with the line that says so. */
export async function takeNeedAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const take = memberAction(takeNeedSchema, async (member, { request }) => {
    await takeNeed(member, request, new Date());
    redirect(href(locale, "desk", { city }, { fait: "1" }));
  });
  return take(city, previous, form);
}
