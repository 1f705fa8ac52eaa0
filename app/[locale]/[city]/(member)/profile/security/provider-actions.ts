"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { providerSchema } from "#lib/identity/security.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction } from "#lib/server/actions.ts";
import { linkIdentity, unlinkIdentity } from "#lib/server/identity/oidc/link-identity.ts";
import { clearPending, readPending } from "#lib/server/identity/oidc/oidc-cookies.ts";
import { startOidc } from "#lib/server/identity/oidc/start-oidc.ts";
import { requireFresh } from "#lib/server/identity/require-fresh.ts";
import { requireSession } from "#lib/server/session.ts";

/** "Relier": goes to the provider, and comes back to be asked. */
export async function startLinkAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const start = memberAction(providerSchema, async (_member, { provider }) => {
    const now = new Date();
    const session = await requireSession();
    requireFresh(session, now);
    const next = href(locale, "security", { city });
    redirect(await startOidc({ provider, locale, next, linkTo: session.sessionId }, now));
  });
  return start(city, previous, form);
}

/** "Oui, relier" the identity that the provider vouched for in this browser. */
export async function linkIdentityAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const link = memberAction(z.strictObject({}), async ({ cityId }) => {
    const now = new Date();
    const pending = await readPending(now);
    if (!pending) throw new Refusal("link-expired");
    await linkIdentity({ session: await requireSession(), cityId }, pending, now);
    await clearPending();
    redirect(href(locale, "security", { city }, { fait: "relie" }));
  });
  return link(city, previous, form);
}

/** "Non": it is forgotten. */
export async function forgetIdentityAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const forget = memberAction(z.strictObject({}), async () => {
    await clearPending();
    redirect(href(locale, "security", { city }));
  });
  return forget(city, previous, form);
}

/** "Ne plus relier". */
export async function unlinkIdentityAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const unlink = memberAction(providerSchema, async ({ cityId }, { provider }) => {
    await unlinkIdentity({ session: await requireSession(), cityId }, provider, new Date());
    redirect(href(locale, "security", { city }, { fait: "delie" }));
  });
  return unlink(city, previous, form);
}
