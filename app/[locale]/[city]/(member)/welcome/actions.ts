"use server";

import { redirect } from "next/navigation";
import { href } from "#lib/i18n/routes.ts";
import { welcomeSchema } from "#lib/identity/profile.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { welcomeNewcomer } from "#lib/server/identity/welcome-newcomer.ts";

export const welcomeAction = publicAction(welcomeSchema, async ({ city, locale, next, adult: _, ...profile }) => {
  await welcomeNewcomer(city, profile, locale);
  redirect(next ?? href(locale, "home", { city }));
});
