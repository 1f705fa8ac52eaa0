"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { LOCALES } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { profileSchema } from "#lib/identity/profile.schema.ts";
import { memberAction, publicAction } from "#lib/server/actions.ts";
import { saveProfile } from "#lib/server/identity/save-profile.ts";
import { signOut } from "#lib/server/identity/sign-out.ts";

export const saveProfileAction = memberAction(profileSchema, async (member, profile) => {
  await saveProfile(member, profile);
  // React puts a form back to what the page was drawn with: the page must be drawn with the new answers.
  refresh();
});

export const signOutAction = publicAction(z.strictObject({ locale: z.enum(LOCALES) }), async ({ locale }) => {
  await signOut();
  redirect(href(locale, "root", {}));
});
