import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { type DueListing, endBatch, lockToConfirm, lockUnconfirmed, openRound } from "#db/queries/listing-deadlines.ts";
import type { City } from "#lib/cities/city.ts";
import { isDaytime } from "#lib/cities/daytime.ts";
import { graceEnd } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { inBatches } from "./in-batches.ts";
import { answerAddress, localeOf } from "./write-to-author.ts";

/**
 * Asks the authors of offers that come to their end whether they are still available: one mail a round, and at least
 * the whole grace to answer, however late it is asked. Gives how many.
 */
export async function askConfirmations(db: Db, city: City, now: Date): Promise<number> {
  const cityId = city.id;
  const end = graceEnd(now);
  return inBatches(
    db,
    (tx, limit) => lockToConfirm(tx, { cityId, limit }, end),
    async (tx, due) => {
      await openRound(tx, { cityId, due, now, graceEnd: end });
      for (const listing of due) await askAuthor(tx, { city, listing, now, end });
    },
  );
}

type Question = { city: City; listing: DueListing; now: Date; end: Date };

async function askAuthor(tx: Db, { city, listing, now, end }: Question): Promise<void> {
  const round = listing.confirmationRound + 1;
  const until = listing.expiresAt > end ? listing.expiresAt : end;
  await enqueueMail(tx, {
    cityId: city.id,
    kind: "offer-reconfirm",
    recipient: listing.recipient,
    locale: localeOf(listing),
    payload: {
      title: listing.title,
      link: answerAddress("confirm-offer", { city, listing, round }, now),
      until: localDay(until, city.timeZone).date,
    },
    businessKey: `offer-reconfirm:${listing.id}:${round}`,
  });
}

/** Pauses the offers whose author did not answer in time, and tells them. Gives how many. */
async function pauseUnconfirmed(db: Db, city: City, now: Date): Promise<number> {
  const cityId = city.id;
  return inBatches(
    db,
    (tx, limit) => lockUnconfirmed(tx, { cityId, limit }, now),
    async (tx, due) => {
      await endBatch(tx, "pause", { cityId, due, now });
      for (const listing of due) {
        await enqueue(tx, "match-listing", { cityId, listingId: listing.id });
        if (!listing.suspended) await tellPaused(tx, city, listing, now);
      }
    },
  );
}

async function tellPaused(tx: Db, city: City, listing: DueListing, now: Date): Promise<void> {
  const round = listing.confirmationRound;
  await enqueueMail(tx, {
    cityId: city.id,
    kind: "offer-paused",
    recipient: listing.recipient,
    locale: localeOf(listing),
    payload: { title: listing.title, link: answerAddress("resume-offer", { city, listing, round }, now) },
    businessKey: `offer-paused:${listing.id}:${round}`,
  });
}

/** Both, in the cities where it is day: nobody is woken up. */
export async function confirmOffers(db: Db, now: Date): Promise<{ asked: number; paused: number }> {
  const done = { asked: 0, paused: 0 };
  for (const city of (await listCities(db)).filter(({ timeZone }) => isDaytime(now, timeZone))) {
    done.asked += await askConfirmations(db, city, now);
    done.paused += await pauseUnconfirmed(db, city, now);
  }
  return done;
}
