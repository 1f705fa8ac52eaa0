import "server-only";
import { database } from "#db/client.ts";
import { findMembership, setLocale } from "#db/queries/memberships.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { loadCities } from "../cities/load-city.ts";
import { currentDevice, currentNetwork } from "../request-origin.ts";
import { owesSecondStep } from "../session.ts";
import { findLiveSession } from "./find-live-session.ts";
import { clearSignInCookie, readSessionToken, readSignInCookie, writeSessionToken } from "./identity-cookies.ts";
import { type Browser, confirmByCode, confirmByLink } from "./open-session.ts";
import { releaseDevicesOfOthers } from "./release-devices.ts";
import { signInCity } from "./sign-in-city.ts";

type Confirmation = { token: string; code: string | undefined } | { code: string };

async function currentBrowser(): Promise<Browser> {
  return {
    signIn: await readSignInCookie(),
    sessionToken: await readSessionToken(),
    network: await currentNetwork(),
    device: await currentDevice(),
  };
}

/**
 * Where a person who has just signed in goes: on with what they were doing, by way of the welcome page at first. From now on
 * they are written to in the language in which they came.
 */
async function pathAfter(userId: string | undefined, locale: Locale, next: string | null): Promise<string> {
  const city = signInCity(next, await loadCities());
  const path = next ?? href(locale, "home", { city: city.slug });
  const membership = userId && (await findMembership(database(), { cityId: city.id, userId }));
  if (!membership) return href(locale, "welcome", { city: city.slug }, { next: path });
  await setLocale(database(), { cityId: city.id, memberId: membership.id, locale });
  return path;
}

/**
 * Signs the current browser in with a link or a code and gives the path to go on to. Notices for somebody else come
 * there no more. Throws the refusals of `confirmByLink`.
 */
export async function finishSignIn(given: Confirmation, locale: Locale, next: string | null): Promise<string> {
  const now = new Date();
  const browser = await currentBrowser();
  const token =
    "token" in given
      ? await confirmByLink(database(), { ...given, browser }, now)
      : await confirmByCode(database(), { ...given, browser }, now);
  await clearSignInCookie();
  return welcomeBack(token, locale, next, now);
}

/** Leaves a new session in the current browser, and gives the path to go on to, by way of what is still missing. */
export async function welcomeBack(token: string, locale: Locale, next: string | null, now: Date): Promise<string> {
  await writeSessionToken(token);
  const session = await findLiveSession(database(), token, now);
  if (session) await releaseDevicesOfOthers(session.userId);
  const path = await pathAfter(session?.userId, locale, next);
  return session && owesSecondStep(session) ? href(locale, "secondStep", {}, { next: path }) : path;
}
