import "server-only";
import type { Db } from "#db/client.ts";
import { insertDigestItems } from "#db/queries/digests.ts";
import { listPublishedSince } from "#db/queries/listings-browse.ts";
import { findAddressee } from "#db/queries/people.ts";
import { type AlertSearch, claimAlert } from "#db/queries/search-alerts.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { type DigestMorning, digestMoment } from "#lib/notifications/digest-time.ts";
import { env } from "../env.ts";
import { resolveSearch } from "../listings/resolve-search.ts";
import { notify } from "../notifications/notify.ts";

const SHOWN = 6;
const SLOTS_NAMED = 3;
/** More than anybody reads; the search itself shows them all. */
const MOST = 100;
/** What is being published while an alert looks waits for the next one, so that it is told once and not passed over. */
const SETTLED_MS = 60_000;

/** The alerts of one city on one morning. */
export type AlertRun = {
  city: City;
  quartiers: readonly Pick<Quartier, "id" | "slug">[];
  morning: DigestMorning;
  /** When the local day began. */
  dayStart: Date;
  now: Date;
};

/** What a search finds that was published since its member last looked or heard, and that no alert told them. */
async function findFresh(tx: Db, run: AlertRun, search: AlertSearch, until: Date): Promise<ListingCardData[]> {
  const { city, quartiers, now } = run;
  const { filter, memberId } = search;
  const context = {
    quartierId: quartiers.find(({ slug }) => slug === filter.quartier)?.id ?? null,
    today: localDay(now, city.timeZone),
    terms: filter.q === null ? null : await resolveSearch(tx, city.id, filter.q, async () => true),
  };
  // The moment up to which the last alert looked is of this one.
  const since = new Date(search.since.getTime() - 1);
  const asked = { cityId: city.id, now, filter, context, since, until, reader: memberId, limit: MOST };
  const found = await listPublishedSince(tx, asked);
  const items = found.map(({ id }) => ({ memberId, item: `alert:${id}` }));
  const noted = new Set((await insertDigestItems(tx, { cityId: city.id, items, now })).map(({ item }) => item));
  return found.filter(({ id }) => noted.has(`alert:${id}`));
}

function lineOf(listing: ListingCardData, city: City, locale: Locale) {
  return {
    title: listing.title,
    quartier: listing.quartierName,
    when: whenLabel(listing, locale, SLOTS_NAMED),
    link: env().baseUrl + href(locale, "listing", { city: city.slug, id: listing.id }),
  };
}

/** Tells a member what is new for one of their searches, once on a day. False when there is nothing to tell. */
export function alertSearch(db: Db, run: AlertRun, search: AlertSearch): Promise<boolean> {
  const { city, morning, dayStart, now } = run;
  const { id, memberId, name } = search;
  const until = new Date(now.getTime() - SETTLED_MS);
  return db.transaction(async (tx) => {
    if (!(await claimAlert(tx, { cityId: city.id, id, dayStart, until }))) return false;
    const fresh = await findFresh(tx, run, search, until);
    const to = fresh.length > 0 ? await findAddressee(tx, { cityId: city.id, memberId }) : null;
    if (!to) return false;
    const place = { city: city.slug, id };
    await notify(
      tx,
      to,
      {
        kind: "search-alert",
        payload: {
          name,
          items: fresh.slice(0, SHOWN).map((listing) => lineOf(listing, city, to.locale)),
          total: fresh.length,
          link: env().baseUrl + href(to.locale, "savedSearch", place),
        },
        notice: { words: { name, count: fresh.length }, place: { route: "savedSearch", params: place } },
        businessKey: `search-alert:${id}:${morning.day}`,
        leaveAt: digestMoment(memberId, now, morning),
      },
      now,
    );
    return true;
  });
}
