"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { memberAction } from "#lib/server/actions.ts";
import { changeRole } from "#lib/server/team/change-role.ts";
import { offerRole, withdrawOffer } from "#lib/server/team/offer-role.ts";
import { resetSecondFactor } from "#lib/server/team/reset-second-factor.ts";
import { searchHelper, verifyHelper } from "#lib/server/team/verify-helper.ts";
import {
  changeRoleSchema,
  findHelperSchema,
  offerRoleSchema,
  resetFactorSchema,
  verifyHelperSchema,
  withdrawOfferSchema,
} from "#lib/team/team.schema.ts";
import type { TeamDoneName } from "./_components/team-done.tsx";

type Said = { fait?: TeamDoneName; personne?: string };

function goToTeam(place: FormPlace, said: Said, anchor = ""): never {
  const { city, locale } = readFormPlace(place);
  redirect(`${href(locale, "teamSettings", { city }, said)}${anchor}`);
}

/** "Proposer ce rôle": the same answer whoever has the address. */
export async function offerRoleAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const offer = memberAction(offerRoleSchema, async (member, input) => {
    await offerRole(member, { ...input, locale }, new Date());
    goToTeam(place, { fait: "propose" });
  });
  return offer(city, previous, form);
}

export async function withdrawOfferAction(place: FormPlace, previous: FormState, form: FormData) {
  const withdraw = memberAction(withdrawOfferSchema, async (member, { id }) => {
    await withdrawOffer(member, id, new Date());
    goToTeam(place, { fait: "retire" });
  });
  return withdraw(readFormPlace(place).city, previous, form);
}

/** "Changer le rôle"; who has given their own away has no such page any more. */
export async function changeRoleAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const change = memberAction(changeRoleSchema, async (member, { member: memberId, role, sure }) => {
    await changeRole(member, { memberId, role, sure: sure === "on" }, new Date());
    if (memberId === member.id && role !== "admin") redirect(href(locale, "home", { city }));
    goToTeam(place, { fait: "change" });
  });
  return change(city, previous, form);
}

/** "Chercher": the address of the page that follows holds an id, and nothing of what was typed. */
export async function searchHelperAction(place: FormPlace, previous: FormState, form: FormData) {
  const search = memberAction(findHelperSchema, async (member, { person }) => {
    const personne = await searchHelper(member, person, new Date());
    goToTeam(place, { personne }, "#found");
  });
  return search(readFormPlace(place).city, previous, form);
}

export async function verifyHelperAction(place: FormPlace, previous: FormState, form: FormData) {
  const verify = memberAction(verifyHelperSchema, async (member, { member: memberId, to }) => {
    await verifyHelper(member, { memberId, verified: to === "on" }, new Date());
    goToTeam(place, { fait: to === "on" ? "verifie" : "non-verifie", personne: memberId });
  });
  return verify(readFormPlace(place).city, previous, form);
}

/** "Effacer sa deuxième étape". */
export async function resetFactorAction(place: FormPlace, previous: FormState, form: FormData) {
  const reset = memberAction(resetFactorSchema, async (member, { member: memberId }) => {
    await resetSecondFactor(member, memberId, new Date());
    goToTeam(place, { fait: "etape" });
  });
  return reset(readFormPlace(place).city, previous, form);
}
