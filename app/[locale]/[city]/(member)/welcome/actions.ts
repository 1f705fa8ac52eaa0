"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { LOCALES } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { welcomeSchema } from "#lib/identity/profile.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { refuseMinor } from "#lib/server/identity/refuse-minor.ts";
import { welcomeNewcomer } from "#lib/server/identity/welcome-newcomer.ts";

export const welcomeAction = publicAction(welcomeSchema, async ({ city, locale, next, adult: _, ...profile }) => {
  await welcomeNewcomer(city, profile, locale);
  redirect(next ?? href(locale, "home", { city }));
});

/** Somebody is under 18: nothing of them is kept, and they read where else to go. */
export const minorAction = publicAction(z.strictObject({ locale: z.enum(LOCALES) }), async ({ locale }) => {
  await refuseMinor();
  redirect(href(locale, "adultsOnly", {}));
});
