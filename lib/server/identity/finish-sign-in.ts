import "server-only";
import { database } from "#db/client.ts";
import { findMembership } from "#db/queries/memberships.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { loadCities } from "../cities/load-city.ts";
import { currentNetwork } from "../request-origin.ts";
import { findLiveSession } from "./find-live-session.ts";
import { clearSignInCookie, readSessionToken, readSignInCookie, writeSessionToken } from "./identity-cookies.ts";
import { type Browser, confirmByCode, confirmByLink } from "./open-session.ts";
import { signInCity } from "./sign-in-city.ts";

type Confirmation = { token: string; code: string | undefined } | { code: string };

async function currentBrowser(): Promise<Browser> {
  return {
    signIn: await readSignInCookie(),
    sessionToken: await readSessionToken(),
    network: await currentNetwork(),
  };
}

/** Where a person who has just signed in goes: on with what they were doing, by way of the welcome page at first. */
async function pathAfter(token: string, locale: Locale, next: string | null, now: Date): Promise<string> {
  const city = signInCity(next, await loadCities());
  const path = next ?? href(locale, "home", { city: city.slug });
  const session = await findLiveSession(database(), token, now);
  const membership = session && (await findMembership(database(), { cityId: city.id, userId: session.userId }));
  return membership ? path : href(locale, "welcome", { city: city.slug }, { next: path });
}

/**
 * Signs the current browser in with a link or a code and gives the path to go on to. Throws the refusals of
 * `confirmByLink`.
 */
export async function finishSignIn(given: Confirmation, locale: Locale, next: string | null): Promise<string> {
  const now = new Date();
  const browser = await currentBrowser();
  const token =
    "token" in given
      ? await confirmByLink(database(), { ...given, browser }, now)
      : await confirmByCode(database(), { ...given, browser }, now);
  await writeSessionToken(token);
  await clearSignInCookie();
  return pathAfter(token, locale, next, now);
}
