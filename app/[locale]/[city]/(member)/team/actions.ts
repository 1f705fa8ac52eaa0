"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction } from "#lib/server/actions.ts";
import { renewSessionToken } from "#lib/server/identity/renew-session.ts";
import { currentSession } from "#lib/server/session.ts";
import { answerOffer } from "#lib/server/team/answer-offer.ts";
import { answerOfferSchema } from "#lib/team/team.schema.ts";

/** "Accepter" or "Refuser" the role that the city offers to the address of this session. */
export async function answerOfferAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const reply = memberAction(answerOfferSchema, async (member, { offer, answer }) => {
    const session = await currentSession();
    if (!session) throw new Refusal("not-signed-in");
    const accepts = answer === "accept";
    await answerOffer(member, { offerId: offer, email: session.email, accepts }, new Date());
    if (accepts) await renewSessionToken(session);
    redirect(href(locale, "roleOffer", { city }, { fait: accepts ? "accepte" : "refuse" }));
  });
  return reply(city, previous, form);
}
