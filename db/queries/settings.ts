import { and, count, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { settingChanges } from "#db/schema/settings.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import type { StoredCity } from "#lib/settings/section.ts";
import type { SettingsPage } from "#lib/settings/settings-page.ts";
import { openListings } from "./listings-read.ts";

const stored = { name: cities.name, settings: cities.settings, matching: cities.matching };

/** What the administrators of a city change, as its row has it. */
export async function findStoredCity(db: Db, cityId: string): Promise<StoredCity | null> {
  const [row] = await db.select(stored).from(cities).where(eq(cities.id, cityId));
  return row ?? null;
}

/** The same, held until the end of the transaction. */
export async function lockStoredCity(tx: Db, cityId: string): Promise<StoredCity | null> {
  const [row] = await tx.select(stored).from(cities).where(eq(cities.id, cityId)).for("no key update");
  return row ?? null;
}

export async function writeStoredCity(tx: Db, cityId: string, { name, settings, matching }: StoredCity): Promise<void> {
  await tx.update(cities).set({ name, settings, matching }).where(eq(cities.id, cityId));
}

type Page = { cityId: string; page: SettingsPage };
/** The last change of a page, and the first name of who made it. */
export type LastChange = { before: FormValues; at: Date; by: string };

const ofPage = ({ cityId, page }: Page) => and(eq(settingChanges.cityId, cityId), eq(settingChanges.page, page));

export async function findLastChange(db: Db, page: Page): Promise<LastChange | null> {
  const [row] = await db
    .select({ before: settingChanges.before, at: settingChanges.at, by: memberships.firstName })
    .from(settingChanges)
    .innerJoin(
      memberships,
      and(eq(memberships.cityId, settingChanges.cityId), eq(memberships.id, settingChanges.changedBy)),
    )
    .where(ofPage(page));
  return row ?? null;
}

/** Keeps what stood on a page before a change, in the place of what stood before the one before. */
export async function keepChange(
  tx: Db,
  { cityId, page, before, changedBy, at }: Page & { before: FormValues; changedBy: string; at: Date },
): Promise<void> {
  await tx
    .insert(settingChanges)
    .values({ cityId, page, before, changedBy, at })
    .onConflictDoUpdate({ target: [settingChanges.cityId, settingChanges.page], set: { before, changedBy, at } });
}

/** Forgets the last change of a page: it was taken back. */
export async function forgetChange(tx: Db, page: Page): Promise<void> {
  await tx.delete(settingChanges).where(ofPage(page));
}

/** How many open listings a city has in each category; none where there is none. */
export async function countOpenByCategory(db: Db, cityId: string, now: Date): Promise<Map<string, number>> {
  const rows = await db
    .select({ category: listings.category, open: count() })
    .from(listings)
    .where(openListings(cityId, now))
    .groupBy(listings.category);
  return new Map(rows.map(({ category, open }) => [category, open]));
}

/** How many texts of a city wait to be read before they appear. */
export async function countHeld(db: Db, cityId: string): Promise<number> {
  const [row] = await db
    .select({ held: sql<number>`count(*)::int` })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.status, "pending")));
  return row?.held ?? 0;
}
