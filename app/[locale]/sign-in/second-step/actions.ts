"use server";

import { redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { secondStepSchema, stepCodeSchema } from "#lib/identity/security.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { renewSessionToken } from "#lib/server/identity/renew-session.ts";
import { beginSecondFactor } from "#lib/server/identity/second-factor/begin.ts";
import { confirmSecondFactor } from "#lib/server/identity/second-factor/confirm.ts";
import { passSecondFactor } from "#lib/server/identity/second-factor/pass.ts";
import { signInCity } from "#lib/server/identity/sign-in-city.ts";
import { requireSession } from "#lib/server/session.ts";

/** Whose session it is, and the city in whose name they are written to. */
async function person(next: string | null) {
  return { session: await requireSession(), cityId: signInCity(next, await loadCities()).id };
}

const after = (locale: Locale, next: string | null) => next ?? href(locale, "root", {});

/** "Commencer", or "Refaire": a new secret is shown, which serves once it is confirmed. */
export const beginFactorAction = publicAction(secondStepSchema, async ({ locale, next }) => {
  await beginSecondFactor(await requireSession(), new Date());
  redirect(href(locale, "secondStep", {}, { next: next ?? undefined }));
});

/** The first code of the application. */
export const confirmFactorAction = publicAction(stepCodeSchema, async ({ code, locale, next }) => {
  const who = await person(next);
  await confirmSecondFactor(who, code, new Date());
  await renewSessionToken(who.session);
  redirect(after(locale, next));
});

/** A code at each sign-in. */
export const passFactorAction = publicAction(stepCodeSchema, async ({ code, locale, next }) => {
  const who = await person(next);
  await passSecondFactor(who, code, new Date());
  await renewSessionToken(who.session);
  redirect(after(locale, next));
});
