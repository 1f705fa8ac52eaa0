import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { findLastChange, forgetChange, keepChange, lockStoredCity, writeStoredCity } from "#db/queries/settings.ts";
import { isAdmin } from "#db/queries/team.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import { cityMatchingSchema } from "#lib/matching/city-matching.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loggedChanges } from "#lib/settings/logged-changes.ts";
import { changesScores } from "#lib/settings/matching.ts";
import type { StoredCity } from "#lib/settings/section.ts";
import { filledCity, formChanges, formOf, originalForm } from "#lib/settings/sections.ts";
import { type SettingsPage, UNDO_MS } from "#lib/settings/settings-page.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { settingsVersion } from "./settings-version.ts";

/** `conflict`: somebody else changed the page since; `form` is what stands now. */
export type SettingsChange =
  | { outcome: "changed" | "same" }
  | { outcome: "conflict"; form: FormValues; version: string };

/** How a page came to be what it is. */
type Way = "form" | "original" | "undo";
type Changing = { member: Member; page: SettingsPage; way: Way; now: Date };

/** Runs with the city held, for somebody who is its administrator still. */
async function withCity<T>(member: Member, run: (tx: Db, city: StoredCity) => Promise<T>): Promise<T> {
  if (member.role !== "admin") throw new Refusal("not-found");
  const { cityId, id } = member;
  return database().transaction(async (tx) => {
    const city = await lockStoredCity(tx, cityId);
    if (!city || !(await isAdmin(tx, { cityId, memberId: id }))) throw new Refusal("not-found");
    return run(tx, city);
  });
}

/** What has no field is somebody's by hand in the row: with wrong numbers nobody would be proposed to anybody. */
function checkByHand(page: SettingsPage, after: StoredCity | null): void {
  if (page !== "matching" || !after || cityMatchingSchema.safeParse(after.matching).success) return;
  throw new InvalidField("form", "settings.by-hand");
}

/** Writes a page, what stood there before, and that it was changed; false when it is as it was. */
async function writePage(
  tx: Db,
  city: StoredCity,
  form: FormValues,
  { member, page, way, now }: Changing,
): Promise<boolean> {
  const { cityId, id: actorId } = member;
  const after = filledCity(page, city, form);
  if (!after) throw new InvalidField("form", "form.invalid");
  checkByHand(page, after);
  const before = formOf(page, city);
  const changes = formChanges(before, formOf(page, after));
  if (changes.length === 0) return false;
  await writeStoredCity(tx, cityId, after);
  if (way === "undo") await forgetChange(tx, { cityId, page });
  else await keepChange(tx, { cityId, page, before, changedBy: actorId, at: now });
  if (changesScores(city.matching, after.matching)) await enqueue(tx, "rematch-city", { cityId });
  const details = { ...(way !== "form" && { way }), ...loggedChanges(page, changes) };
  await insertAuditEntry(tx, {
    cityId,
    actorId,
    action: "settings.changed",
    subject: `settings:${page}`,
    details,
    now,
  });
  return true;
}

/**
 * Saves a page of a city's settings. Administrators only (`not-found`). Nothing is overwritten that the form did not start
 * from, unless it says the same.
 */
export async function saveSettings(
  member: Member,
  page: SettingsPage,
  { version, form }: { version: string; form: FormValues },
  now: Date,
): Promise<SettingsChange> {
  return withCity(member, async (tx, city) => {
    const standing = formOf(page, city);
    const after = filledCity(page, city, form);
    checkByHand(page, after);
    if (after && formChanges(standing, formOf(page, after)).length === 0) return { outcome: "same" };
    const standingVersion = settingsVersion(standing);
    if (standingVersion !== version) return { outcome: "conflict", form: standing, version: standingVersion };
    const changed = await writePage(tx, city, form, { member, page, way: "form", now });
    return { outcome: changed ? "changed" : "same" };
  });
}

function checkVersion(page: SettingsPage, city: StoredCity, version: string): void {
  if (settingsVersion(formOf(page, city)) !== version) throw new Refusal("changed-meanwhile");
}

/** What somebody who takes back saw: nothing else is taken back (`changed-meanwhile`). */
type Seen = { page: SettingsPage; version: string };

/** Puts back what stood on a page before anybody changed it. Administrators only. */
export async function restoreSettings(member: Member, { page, version }: Seen, now: Date): Promise<SettingsChange> {
  return withCity(member, async (tx, city) => {
    checkVersion(page, city, version);
    const changed = await writePage(tx, city, originalForm(page, city), { member, page, way: "original", now });
    return { outcome: changed ? "changed" : "same" };
  });
}

/** Takes the last change of a page back, whoever made it, for ten minutes (`undo-too-late`). Administrators only. */
export async function undoSettings(member: Member, { page, version }: Seen, now: Date): Promise<SettingsChange> {
  return withCity(member, async (tx, city) => {
    checkVersion(page, city, version);
    const last = await findLastChange(tx, { cityId: member.cityId, page });
    if (!last || now.getTime() - last.at.getTime() > UNDO_MS) throw new Refusal("undo-too-late");
    const changed = await writePage(tx, city, last.before, { member, page, way: "undo", now });
    return { outcome: changed ? "changed" : "same" };
  });
}
