"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { profileSchema } from "#lib/identity/profile.schema.ts";
import { unmuteSchema } from "#lib/invitations/invitation-answer.schema.ts";
import { unblockSchema } from "#lib/reports/protection.schema.ts";
import { memberAction, publicAction } from "#lib/server/actions.ts";
import { saveProfile } from "#lib/server/identity/save-profile.ts";
import { signOut } from "#lib/server/identity/sign-out.ts";
import { unmuteCategory } from "#lib/server/invitations/unmute-category.ts";
import { unblockMember } from "#lib/server/safety/unblock-member.ts";

export const saveProfileAction = memberAction(profileSchema, async (member, profile) => {
  await saveProfile(member, profile);
  // React puts a form back to what the page was drawn with: the page must be drawn with the new answers.
  refresh();
});

export const signOutAction = publicAction(z.strictObject({ locale: z.enum(LOCALES) }), async ({ locale }) => {
  await signOut();
  redirect(href(locale, "root", {}));
});

/** Takes "Pas ce genre de demande" back, then the profile again. */
export async function unmuteAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const unmute = memberAction(unmuteSchema, async (member, { category }) => {
    await unmuteCategory(member, category);
    redirect(href(locale, "profile", { city }));
  });
  return unmute(city, previous, form);
}

/** Takes a block back, then the profile again. */
export async function unblockAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const unblock = memberAction(unblockSchema, async (member, input) => {
    await unblockMember(member, input);
    redirect(href(locale, "profile", { city }));
  });
  return unblock(city, previous, form);
}
