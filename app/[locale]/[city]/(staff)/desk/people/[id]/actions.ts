"use server";

import { redirect } from "next/navigation";
import { personContactSchema } from "#lib/desk/caller.schema.ts";
import { callBackSchema, mergeSchema, withdrawConsentSchema } from "#lib/desk/desk-acts.schema.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { changePerson } from "#lib/server/desk/change-person.ts";
import { withdrawConsent } from "#lib/server/desk/erase-person.ts";
import { mergePerson } from "#lib/server/desk/merge-person.ts";
import { noteCallBack } from "#lib/server/desk/note-call-back.ts";
import { revalidatePages } from "#lib/server/revalidate.ts";
import { type PersonPlace, readPersonPlace } from "./_components/person-place.ts";

/** Corrects how the person is called and reached. */
export async function changePersonAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, locale, person: id } = readPersonPlace(place);
  const change = memberAction(personContactSchema, async (agent, { lastName, phone, deskAddress: address }) => {
    await changePerson(agent, { person: id, contact: { lastName, phone, address } }, new Date());
    redirect(href(locale, "deskPerson", { city, id }, { fait: "contact" }));
  });
  return change(city, previous, form);
}

/** Notes that somebody calls them at a moment. */
export async function noteCallBackAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, locale, person: id } = readPersonPlace(place);
  const note = memberAction(callBackSchema, async (agent, promised) => {
    await noteCallBack(agent, { person: id, ...promised }, new Date());
    redirect(href(locale, "deskPerson", { city, id }, { fait: "callBack" }));
  });
  return note(city, previous, form);
}

/** Joins them with an account: the desk knows them no more. */
export async function mergePersonAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, locale, person } = readPersonPlace(place);
  const merge = memberAction(mergeSchema, async (agent, { email }) => {
    await mergePerson(agent, { person, email }, new Date());
    revalidatePages({ cities: [city], listings: [] });
    redirect(href(locale, "deskPeople", { city }, { fait: "merged" }));
  });
  return merge(city, previous, form);
}

/** Erases who does not want any more that the desk acts for them. */
export async function withdrawConsentAction(place: PersonPlace, previous: FormState, form: FormData) {
  const { city, locale, person } = readPersonPlace(place);
  const withdraw = memberAction(withdrawConsentSchema, async (agent) => {
    await withdrawConsent(agent, person, new Date());
    revalidatePages({ cities: [city], listings: [] });
    redirect(href(locale, "deskPeople", { city }, { fait: "erased" }));
  });
  return withdraw(city, previous, form);
}
