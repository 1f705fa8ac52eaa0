"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { leaveSchema } from "#lib/privacy/leaving.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { signOut } from "#lib/server/identity/sign-out.ts";
import { askToLeave } from "#lib/server/privacy/ask-to-leave.ts";

/** Asks to have the account erased, signs out, then says how to come back. */
export async function leaveAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const leave = memberAction(leaveSchema, async (member) => {
    await askToLeave(member, new Date());
    await signOut();
    redirect(href(locale, "comeBack", { city }, { fait: "parti" }));
  });
  return leave(city, previous, form);
}
