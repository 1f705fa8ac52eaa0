"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { preferencesSchema } from "#lib/notifications/preferences.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { endPause } from "#lib/server/notifications/end-pause.ts";
import { retryAddress } from "#lib/server/notifications/retry-address.ts";
import { savePreferences } from "#lib/server/notifications/save-preferences.ts";

/** Keeps what a member wants to receive. */
export const savePreferencesAction = memberAction(preferencesSchema, async (member, input) => {
  await savePreferences(member, input, new Date());
  // React puts a form back to what the page was drawn with: the page must be drawn with the new answers.
  refresh();
});

/** Ends a break, then the same page again, drawn anew: `a` makes each answer another one than the last. */
export async function endPauseAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const end = memberAction(z.strictObject({}), async (member) => {
    const now = new Date();
    await endPause(member, now);
    redirect(href(locale, "messagePreferences", { city }, { fait: "ended", a: now.getTime().toString(36) }));
  });
  return end(city, previous, form);
}

/** Writes to the member's address again, then the same page again. */
export async function retryAddressAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const retry = memberAction(z.strictObject({}), async (member) => {
    const now = new Date();
    await retryAddress(member, now);
    redirect(href(locale, "messagePreferences", { city }, { fait: "retried", a: now.getTime().toString(36) }));
  });
  return retry(city, previous, form);
}
