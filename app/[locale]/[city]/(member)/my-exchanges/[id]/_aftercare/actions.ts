"use server";

import { redirect } from "next/navigation";
import { agreeTimeSchema, reminderSchema, suggestTimeSchema, timeSchema } from "#lib/exchanges/appointment.schema.ts";
import { shareContactsSchema, withdrawContactsSchema } from "#lib/exchanges/contact.schema.ts";
import { notDoneSchema } from "#lib/exchanges/follow-up.schema.ts";
import { doneSchema, thanksSchema } from "#lib/exchanges/thanks.schema.ts";
import { joinThanks, type ThanksWord } from "#lib/exchanges/thanks.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { memberAction } from "#lib/server/actions.ts";
import { agreeTime } from "#lib/server/exchanges/agree-time.ts";
import { confirmTime } from "#lib/server/exchanges/confirm-time.ts";
import { dropTime } from "#lib/server/exchanges/drop-time.ts";
import { giveThanks } from "#lib/server/exchanges/give-thanks.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { sayNotDone } from "#lib/server/exchanges/say-not-done.ts";
import { setReminder } from "#lib/server/exchanges/set-reminder.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { withdrawContacts } from "#lib/server/exchanges/withdraw-contacts.ts";

/** The page of the exchange again, with the line that says what was done. */
function back({ city, locale }: FormPlace, id: string, fait: string): never {
  redirect(href(locale, "exchange", { city, id }, { fait }));
}

function thanksText(locale: Locale, words: readonly ThanksWord[], text: string): string {
  const t = getTranslator(locale, "aftercare");
  return joinThanks(
    words.map((word) => t(`words.${word}`)),
    text,
  );
}

export async function suggestTimeAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const suggest = memberAction(suggestTimeSchema, async (member, input) => {
    await suggestTime(member, input, new Date());
    back(shown, input.exchange, "suggested");
  });
  return suggest(shown.city, previous, form);
}

export async function agreeTimeAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const agree = memberAction(agreeTimeSchema, async (member, input) => {
    await agreeTime(member, input, new Date());
    back(shown, input.exchange, "agreed");
  });
  return agree(shown.city, previous, form);
}

export async function dropTimeAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const drop = memberAction(timeSchema, async (member, input) => {
    await dropTime(member, input, new Date());
    back(shown, input.exchange, "dropped");
  });
  return drop(shown.city, previous, form);
}

export async function confirmTimeAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const confirm = memberAction(timeSchema, async (member, input) => {
    await confirmTime(member, input, new Date());
    back(shown, input.exchange, "confirmed");
  });
  return confirm(shown.city, previous, form);
}

export async function reminderAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const remind = memberAction(reminderSchema, async (member, input) => {
    await setReminder(member, input, new Date());
    back(shown, input.exchange, "reminder");
  });
  return remind(shown.city, previous, form);
}

export async function shareContactsAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const share = memberAction(shareContactsSchema, async (member, input) => {
    await shareContacts(member, input, new Date());
    back(shown, input.exchange, "shared");
  });
  return share(shown.city, previous, form);
}

export async function withdrawContactsAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const withdraw = memberAction(withdrawContactsSchema, async (member, { exchange }) => {
    await withdrawContacts(member, exchange, new Date());
    back(shown, exchange, "withdrawn");
  });
  return withdraw(shown.city, previous, form);
}

export async function doneAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const say = memberAction(doneSchema, async (member, { exchange, words }) => {
    await sayDone(member, { exchange, body: thanksText(shown.locale, words, "") }, new Date());
    back(shown, exchange, "done");
  });
  return say(shown.city, previous, form);
}

export async function notDoneAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const say = memberAction(notDoneSchema, async (member, input) => {
    const heard = await sayNotDone(member, input, new Date());
    back(shown, input.exchange, heard ? input.answer : "saidDone");
  });
  return say(shown.city, previous, form);
}

export async function thanksAction(place: FormPlace, previous: FormState, form: FormData) {
  const shown = readFormPlace(place);
  const give = memberAction(thanksSchema, async (member, { exchange, words, text, isPublic }) => {
    await giveThanks(member, { exchange, body: thanksText(shown.locale, words, text), isPublic }, new Date());
    back(shown, exchange, "thanked");
  });
  return give(shown.city, previous, form);
}
