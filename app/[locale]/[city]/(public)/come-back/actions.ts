"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { comeBackSchema } from "#lib/privacy/leaving.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { comeBack } from "#lib/server/privacy/come-back.ts";

/** Stays after all: by the link of a mail, or signed in without one. */
export async function comeBackAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const stay = publicAction(comeBackSchema, async ({ link }) => {
    await comeBack(city, link === "" ? null : link, new Date());
    redirect(href(locale, "comeBack", { city }, { fait: "revenu" }));
  });
  return stay(previous, form);
}
