import "server-only";
import { database } from "#db/client.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { loadCities } from "../cities/load-city.ts";
import { currentNetwork } from "../request-origin.ts";
import { randomToken } from "./auth-options.ts";
import { readSignInCookie, writeSignInCookie } from "./identity-cookies.ts";
import { requestSignIn } from "./request-sign-in.ts";
import { signInCity } from "./sign-in-city.ts";

/** Asks for a sign-in mail from the current browser and leaves in it the cookie that the mail's link is bound to. */
export async function startSignIn({
  email,
  locale,
  next,
}: {
  email: string;
  locale: Locale;
  next: string | null;
}): Promise<void> {
  const city = signInCity(next, await loadCities());
  const requestId = uuidv7();
  const browserSecret = (await readSignInCookie())?.browserSecret ?? randomToken();
  const network = await currentNetwork();
  await requestSignIn(database(), { email, locale, next, city, requestId, browserSecret, network }, new Date());
  await writeSignInCookie({ requestId, browserSecret, email });
}
