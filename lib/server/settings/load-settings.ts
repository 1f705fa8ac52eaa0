import "server-only";
import { database } from "#db/client.ts";
import { countHeld, countOpenByCategory, findLastChange, findStoredCity } from "#db/queries/settings.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import type { Member } from "#lib/identity/member.ts";
import { formChanges, formOf, originalForm } from "#lib/settings/sections.ts";
import { type SettingsPage, UNDO_MS } from "#lib/settings/settings-page.ts";
import { countWaitingCases } from "../moderation/count-waiting-cases.ts";
import { settingsVersion } from "./settings-version.ts";

export type LoadedSettings = {
  form: FormValues;
  version: string;
  /** The last change, while it can be taken back. */
  undo: { by: string; until: Date } | null;
  /** Nobody changed anything, or it was put back. */
  isOriginal: boolean;
};

/** A page of a city's settings as it stands, for an administrator; null for anybody else. */
export async function loadSettings(member: Member, page: SettingsPage, now: Date): Promise<LoadedSettings | null> {
  if (member.role !== "admin") return null;
  const { cityId } = member;
  const city = await findStoredCity(database(), cityId);
  if (!city) return null;
  const form = formOf(page, city);
  const last = await findLastChange(database(), { cityId, page });
  const until = last && new Date(last.at.getTime() + UNDO_MS);
  return {
    form,
    version: settingsVersion(form),
    undo: last && until && until > now ? { by: last.by, until } : null,
    isOriginal: formChanges(form, originalForm(page, city)).length === 0,
  };
}

/** How many open listings there are in each category, for an administrator. */
export async function loadOpenByCategory(member: Member, now: Date): Promise<Map<string, number>> {
  return member.role === "admin" ? countOpenByCategory(database(), member.cityId, now) : new Map();
}

/** What waits in moderation: cases, and texts that nobody sees before they are read. */
export async function loadModerationLoad(member: Member): Promise<{ cases: number; held: number }> {
  if (member.role !== "admin") return { cases: 0, held: 0 };
  return { cases: await countWaitingCases(member), held: await countHeld(database(), member.cityId) };
}
