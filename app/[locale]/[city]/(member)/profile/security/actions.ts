"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { endSessionSchema, newEmailSchema } from "#lib/identity/security.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { endOtherSessions, endSession } from "#lib/server/identity/own-sessions.ts";
import { requestEmailChange } from "#lib/server/identity/request-email-change.ts";
import { removeSecondFactor } from "#lib/server/identity/second-factor/remove.ts";
import { currentNetwork } from "#lib/server/request-origin.ts";
import { requireSession } from "#lib/server/session.ts";
import type { SecurityDoneName } from "./_components/security-done.tsx";

function goToSecurity(place: FormPlace, fait: SecurityDoneName): never {
  const { city, locale } = readFormPlace(place);
  redirect(href(locale, "security", { city }, { fait }));
}

/** "Fermer" one of the other sessions. */
export async function endSessionAction(place: FormPlace, previous: FormState, form: FormData) {
  const end = memberAction(endSessionSchema, async (_member, { session }) => {
    await endSession(await requireSession(), session);
    goToSecurity(place, "fermee");
  });
  return end(readFormPlace(place).city, previous, form);
}

/** "Fermer toutes les autres". */
export async function endOtherSessionsAction(place: FormPlace, previous: FormState, form: FormData) {
  const end = memberAction(z.strictObject({}), async () => {
    await endOtherSessions(await requireSession());
    goToSecurity(place, "fermees");
  });
  return end(readFormPlace(place).city, previous, form);
}

/** "Envoyer le code" to another address. */
export async function requestEmailAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const request = memberAction(newEmailSchema, async (member, { email }) => {
    const wish = { session: await requireSession(), member, email, locale, network: await currentNetwork() };
    await requestEmailChange(wish, new Date());
    redirect(href(locale, "newEmail", { city }));
  });
  return request(city, previous, form);
}

/** "Retirer la deuxième étape". */
export async function removeFactorAction(place: FormPlace, previous: FormState, form: FormData) {
  const remove = memberAction(z.strictObject({}), async ({ cityId }) => {
    await removeSecondFactor({ session: await requireSession(), cityId }, new Date());
    goToSecurity(place, "sans-etape");
  });
  return remove(readFormPlace(place).city, previous, form);
}
