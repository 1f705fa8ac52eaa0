"use server";

import { redirect } from "next/navigation";
import { deskAnswerSchema, deskNotDoneSchema, deskShareSchema, endListingSchema } from "#lib/desk/desk-acts.schema.ts";
import { agreeTimeSchema, suggestTimeSchema } from "#lib/exchanges/appointment.schema.ts";
import { actSchema } from "#lib/exchanges/exchange.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { href } from "#lib/i18n/routes.ts";
import { sendSchema } from "#lib/messages/message.schema.ts";
import { proposeSchema } from "#lib/messages/propose.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { actFor } from "#lib/server/desk/act-for.ts";
import { shareFor } from "#lib/server/desk/share-for.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { agreeTime } from "#lib/server/exchanges/agree-time.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { sayNotDone } from "#lib/server/exchanges/say-not-done.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";
import { type PersonPlace, readPersonPlace } from "./_components/person-place.ts";

/** Back to the person, with what was done. */
function goBack(place: PersonPlace, fait: string, exchange?: string): never {
  const { city, locale, person: id } = readPersonPlace(place);
  // One that is bound to a form comes from the browser, and may be anything.
  const echange = typeof exchange === "string" ? exchange : undefined;
  redirect(href(locale, "deskPerson", { city, id }, { fait, echange }));
}

/** Asks somebody for help, or proposes it, as the person. */
export async function proposeForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const propose = memberAction(proposeSchema, async (agent, input) => {
    const now = new Date();
    const { exchangeId } = await actFor(agent, { person, did: "propose" }, now, (member) =>
      proposeExchange(member, input, now),
    );
    goBack(place, "propose", exchangeId);
  });
  return propose(city, previous, form);
}

/** Accepts, declines, takes back, cancels or ends an exchange, as the person. */
export async function actForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const act = memberAction(actSchema, async (agent, input) => {
    const now = new Date();
    await actFor(agent, { person, did: input.action }, now, (member) => actOnExchange(member, input, now));
    goBack(place, input.action, input.exchange);
  });
  return act(city, previous, form);
}

/** Proposes a time to meet, as the person says. */
export async function suggestForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const suggest = memberAction(suggestTimeSchema, async (agent, input) => {
    const now = new Date();
    await actFor(agent, { person, did: "suggest_time" }, now, (member) => suggestTime(member, input, now));
    goBack(place, "time", input.exchange);
  });
  return suggest(city, previous, form);
}

/** Agrees to the time that the other one proposed. */
export async function agreeForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const agree = memberAction(agreeTimeSchema, async (agent, input) => {
    const now = new Date();
    await actFor(agent, { person, did: "agree_time" }, now, (member) => agreeTime(member, input, now));
    goBack(place, "time", input.exchange);
  });
  return agree(city, previous, form);
}

/** Says that a help did not take place, as the person tells it. */
export async function notDoneForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const say = memberAction(deskNotDoneSchema, async (agent, input) => {
    const now = new Date();
    await actFor(agent, { person, did: "not_done" }, now, (member) => sayNotDone(member, input, now));
    goBack(place, "notDone", input.exchange);
  });
  return say(city, previous, form);
}

/** Writes what the person dictates. */
export async function writeForAction(place: PersonPlace, exchange: string, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const write = memberAction(sendSchema, async (agent, input) => {
    const now = new Date();
    await actFor(agent, { person, did: "write" }, now, (member) => sendMessage(member, input, now));
    goBack(place, "write", exchange);
  });
  return write(city, previous, form);
}

/** Lets the other one know how to reach the person, or not any more. */
export async function shareForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const share = memberAction(deskShareSchema, async (agent, input) => {
    await shareFor(agent, { person, ...input }, new Date());
    goBack(place, "share", input.exchange);
  });
  return share(city, previous, form);
}

/** Answers a request that is put to the person. */
export async function answerForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const answer = memberAction(deskAnswerSchema, async (agent, input) => {
    const now = new Date();
    await actFor(agent, { person, did: "answer" }, now, (member) => answerInvitation(member, input, now));
    goBack(place, "answer");
  });
  return answer(city, previous, form);
}

/** Ends a request or an offer of the person. */
export async function endListingForAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, person } = readPersonPlace(place);
  const end = memberAction(endListingSchema, async (agent, { listing: listingId, action }) => {
    const now = new Date();
    const about = `listing:${listingId}` as const;
    await actFor(agent, { person, did: action, about }, now, (member) =>
      changeListingStatus(member, { listingId, action }, now),
    );
    revalidateListing(city, listingId);
    goBack(place, "end");
  });
  return end(city, previous, form);
}
