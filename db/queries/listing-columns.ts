import { and, eq, inArray, sql } from "drizzle-orm";
import { quartiers } from "#db/schema/cities.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { cityWeek, usedInWeek } from "./exchange-usage.ts";

/** A listing and its quartier, within one city. */
export const quartierOfListing = and(eq(quartiers.cityId, listings.cityId), eq(quartiers.id, listings.quartierId));

/** A listing and its author, within one city. */
export const authorOfListing = and(eq(memberships.cityId, listings.cityId), eq(memberships.id, listings.authorId));

/** A moment as text: cached results travel as JSON. */
export const isoTime = (column: typeof listings.publishedAt | typeof listings.expiresAt | typeof listings.updatedAt) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The exchanges that were agreed take up all that an offer gives in the week that runs: by the clock of the database. */
export const fullThisWeek = sql<boolean>`coalesce(${usedInWeek(cityWeek(sql`now()`))} >= ${listings.capacity}, false)`;

const PICTURED = CATEGORY_KEYS.filter((key) => CATEGORIES[key].photos);

/** The key of the first photo of a listing of the query; null without one. */
const coverKey = sql<string | null>`case when ${inArray(listings.category, PICTURED)} then (
    select ${listingPhotos.key} from ${listingPhotos}
    where ${listingPhotos.cityId} = ${listings.cityId} and ${listingPhotos.listingId} = ${listings.id}
    order by ${listingPhotos.position} limit 1
  ) end`;

/** What a card shows; it wants the join with `quartierOfListing`. */
export const cardColumns = {
  id: listings.id,
  kind: listings.kind,
  category: listings.category,
  title: listings.title,
  remote: listings.remote,
  urgency: listings.urgency,
  neededOn: listings.neededOn,
  neededPart: listings.neededPart,
  availability: listings.availability,
  quartierSlug: quartiers.slug,
  quartierName: quartiers.shortName,
  cell: listings.cell,
  publishedAt: isoTime(listings.publishedAt),
  fullThisWeek,
  coverKey,
};

/** What an author says of a listing: `ListingContent`. */
export const contentColumns = {
  kind: listings.kind,
  category: listings.category,
  title: listings.title,
  body: listings.body,
  remote: listings.remote,
  urgency: listings.urgency,
  neededOn: listings.neededOn,
  neededPart: listings.neededPart,
  availability: listings.availability,
  languages: listings.languages,
  equipment: listings.equipment,
  radiusM: listings.radiusM,
  capacity: listings.capacity,
  beneficiary: listings.beneficiary,
  peopleWanted: listings.peopleWanted,
};

/** When a listing is for, as `lib/i18n/when-label.ts` puts it into words. */
export const whenColumns = {
  kind: listings.kind,
  urgency: listings.urgency,
  neededOn: listings.neededOn,
  neededPart: listings.neededPart,
  availability: listings.availability,
};
export type RequestWhen = Pick<typeof listings.$inferSelect, keyof typeof whenColumns>;
