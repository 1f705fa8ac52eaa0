"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { ChangedMeanwhile } from "#lib/forms/changed-meanwhile.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { readForm } from "#lib/forms/read-form.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction } from "#lib/server/actions.ts";
import { revalidateCities } from "#lib/server/revalidate.ts";
import { restoreSettings, saveSettings, undoSettings } from "#lib/server/settings/change-settings.ts";
import { formChanges, SECTIONS } from "#lib/settings/sections.ts";
import { seenSchema } from "#lib/settings/seen.schema.ts";
import { SETTINGS_PAGES, type SettingsPage } from "#lib/settings/settings-page.ts";
import { PAGE_ROUTES } from "./_components/page-route.ts";
import type { SettingsDoneName } from "./_components/settings-done.tsx";
import { differencesOf } from "./_components/value-words.ts";

/** A page that any caller may have made up is one of ours, whose schema decides then. */
const readPage = (page: unknown): SettingsPage => z.enum(SETTINGS_PAGES).catch("identity").parse(page);

function goTo(place: FormPlace, page: SettingsPage, fait: SettingsDoneName): never {
  const { city, locale } = readFormPlace(place);
  redirect(href(locale, PAGE_ROUTES[page], { city }, { fait }));
}

/** The colour that was proposed in the place of the one that was typed. */
function withProposal(form: FormData): FormData {
  const proposal = form instanceof FormData ? form.get("proposal") : null;
  if (typeof proposal !== "string") return form;
  const taken = new FormData();
  for (const [name, value] of form) if (name !== "proposal") taken.append(name, value);
  taken.set("accent", proposal);
  return taken;
}

/** What is wrong with a page, if anything; nothing is saved. */
async function previewSettings(place: FormPlace, page: SettingsPage, form: FormData): Promise<FormState> {
  const typed = new FormData();
  for (const [name, value] of form) if (name !== "preview") typed.append(name, value);
  const check = memberAction(SECTIONS[page].schema, async (member) => {
    if (member.role !== "admin") throw new Refusal("not-found");
  });
  const state = await check(readFormPlace(place).city, { status: "idle" }, typed);
  return state.status === "done" ? { status: "completed", values: readForm(typed) } : state;
}

/** "Enregistrer": saves the page, or shows what somebody else saved meanwhile beside what was typed. */
export async function saveSettingsAction(place: FormPlace, given: unknown, previous: FormState, sent: FormData) {
  const { city, locale } = readFormPlace(place);
  const page = readPage(given);
  if (sent instanceof FormData && sent.has("preview")) return previewSettings(place, page, sent);
  const form = withProposal(sent);
  const { toForm } = SECTIONS[page];
  const save = memberAction(SECTIONS[page].schema, async (member, { version, ...values }) => {
    const typed = toForm(values);
    const saved = await saveSettings(member, page, { version, form: typed }, new Date());
    if (saved.outcome === "conflict") {
      const differences = differencesOf(formChanges(saved.form, typed), locale);
      throw new ChangedMeanwhile({ version: saved.version, differences });
    }
    if (saved.outcome === "changed") revalidateCities();
    goTo(place, page, saved.outcome === "changed" ? "enregistre" : "identique");
  });
  return save(city, previous, form);
}

/** "Reprendre le dernier changement". */
export async function undoSettingsAction(place: FormPlace, given: unknown, previous: FormState, form: FormData) {
  const page = readPage(given);
  const undo = memberAction(seenSchema, async (member, { version }) => {
    await undoSettings(member, { page, version }, new Date());
    revalidateCities();
    goTo(place, page, "annule");
  });
  return undo(readFormPlace(place).city, previous, form);
}

/** "Rétablir les valeurs d’origine". */
export async function restoreSettingsAction(place: FormPlace, given: unknown, previous: FormState, form: FormData) {
  const page = readPage(given);
  const restore = memberAction(seenSchema, async (member, { version }) => {
    await restoreSettings(member, { page, version }, new Date());
    revalidateCities();
    goTo(place, page, "origine");
  });
  return restore(readFormPlace(place).city, previous, form);
}
