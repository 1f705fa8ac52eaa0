"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { newEmailCodeSchema, newEmailLinkSchema } from "#lib/identity/security.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { confirmEmailByCode, confirmEmailByLink } from "#lib/server/identity/confirm-email-change.ts";
import { renewSessionToken } from "#lib/server/identity/renew-session.ts";
import { requireSession } from "#lib/server/session.ts";

/** The code of the mail to the new address, in the account that asked for it. */
export async function confirmByCodeAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const confirm = memberAction(newEmailCodeSchema, async ({ cityId }, { code }) => {
    const session = await requireSession();
    await confirmEmailByCode({ session, cityId, locale }, code, new Date());
    await renewSessionToken(session);
    redirect(href(locale, "security", { city }, { fait: "adresse" }));
  });
  return confirm(city, previous, form);
}

/** The link of the same mail. */
export async function confirmByLinkAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const confirm = memberAction(newEmailLinkSchema, async ({ cityId }, { token }) => {
    const session = await requireSession();
    await confirmEmailByLink({ session, cityId, locale }, token, new Date());
    await renewSessionToken(session);
    redirect(href(locale, "security", { city }, { fait: "adresse" }));
  });
  return confirm(city, previous, form);
}
