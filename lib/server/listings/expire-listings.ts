import "server-only";
import type { Db } from "#db/client.ts";
import { type DueListing, endBatch, lockEnded } from "#db/queries/listing-deadlines.ts";
import { type Addressee, findAddressees } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import { href } from "#lib/i18n/routes.ts";
import { isDatePassed } from "#lib/listings/listing-renewal.ts";
import { isOpen } from "#lib/listings/listing-status.ts";
import { env } from "../env.ts";
import { noteRequestChange } from "../exchanges/note-outcome.ts";
import { forEachCity } from "../for-each-city.ts";
import { notify } from "../notifications/notify.ts";
import { inBatches } from "./in-batches.ts";

/** Ends the requests past their date, city by city, and tells their authors. Two runs at once share the work. */
export async function expireListings(db: Db, now: Date): Promise<number> {
  let total = 0;
  await forEachCity(db, async (city) => {
    const cityId = city.id;
    total += await inBatches(
      db,
      (tx, limit) => lockEnded(tx, { cityId, limit }, now),
      async (tx, due) => {
        await endBatch(tx, "expire", { cityId, due, now });
        const change = { action: "expire", by: "system", from: "published", to: "expired" } as const;
        await noteRequestChange(tx, { cityId, ids: due.map(({ id }) => id) }, change);
        const authors = await findAddressees(tx, { cityId, memberIds: due.map(({ authorId }) => authorId) });
        for (const listing of due) await tellEnded(tx, authors.get(listing.authorId), { city, listing, now });
      },
    );
  });
  return total;
}

type Ended = { city: City; listing: DueListing; now: Date };

/** Only what was on line: who paused it knows. It ends at midnight, and its mail leaves in the morning. */
async function tellEnded(tx: Db, to: Addressee | undefined, { city, listing, now }: Ended): Promise<void> {
  if (!to || !isOpen(listing.status) || listing.suspended) return;
  const place = { city: city.slug, id: listing.id };
  await notify(
    tx,
    to,
    {
      kind: "listing-expired",
      payload: {
        title: listing.title,
        link: env().baseUrl + href(to.locale, "published", place),
        renewable: !isDatePassed(listing, now, city.timeZone),
      },
      notice: { words: { title: listing.title }, place: { route: "published", params: place } },
      businessKey: `listing-expired:${listing.id}:${listing.expiresAt.toISOString()}`,
      leaveAt: nextDaytime(now, city.timeZone),
    },
    now,
  );
}
