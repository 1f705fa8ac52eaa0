import "server-only";
import type { Db } from "#db/client.ts";
import { type DueListing, endBatch, lockToConfirm, lockUnconfirmed, openRound } from "#db/queries/listing-deadlines.ts";
import { type Addressee, findAddressees } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { isDaytime } from "#lib/cities/daytime.ts";
import { graceEnd } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import type { Notice } from "#lib/notifications/notice.ts";
import { forEachCity } from "../for-each-city.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { notify } from "../notifications/notify.ts";
import { inBatches } from "./in-batches.ts";
import { answerAddress } from "./write-to-author.ts";

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
      const authors = await findAddressees(tx, { cityId, memberIds: due.map(({ authorId }) => authorId) });
      for (const listing of due) await askAuthor(tx, authors.get(listing.authorId), { city, listing, now, end });
    },
  );
}

const noticeOf = (city: City, { id, title }: DueListing): Notice => ({
  words: { title },
  place: { route: "published", params: { city: city.slug, id } },
});

type Question = { city: City; listing: DueListing; now: Date; end: Date };

async function askAuthor(tx: Db, to: Addressee | undefined, { city, listing, now, end }: Question): Promise<void> {
  if (!to) return;
  const round = listing.confirmationRound + 1;
  const until = listing.expiresAt > end ? listing.expiresAt : end;
  const { title } = listing;
  const link = answerAddress("confirm-offer", { city, listing, round, locale: to.locale }, now);
  const payload = { title, link, until: localDay(until, city.timeZone).date };
  const businessKey = `offer-reconfirm:${listing.id}:${round}`;
  const notice = noticeOf(city, listing);
  await notify(tx, to, { kind: "offer-reconfirm", payload, notice, businessKey, usefulUntil: until }, now);
}

/** Pauses the offers whose author did not answer in time, and tells them. Gives how many. */
async function pauseUnconfirmed(db: Db, city: City, now: Date): Promise<number> {
  const cityId = city.id;
  return inBatches(
    db,
    (tx, limit) => lockUnconfirmed(tx, { cityId, limit }, now),
    async (tx, due) => {
      await endBatch(tx, "pause", { cityId, due, now });
      const authors = await findAddressees(tx, { cityId, memberIds: due.map(({ authorId }) => authorId) });
      for (const listing of due) {
        const author = authors.get(listing.authorId);
        await enqueue(tx, "match-listing", { cityId, listingId: listing.id });
        if (author && !listing.suspended) await tellPaused(tx, author, { city, listing, now });
      }
    },
  );
}

async function tellPaused(tx: Db, to: Addressee, { city, listing, now }: Omit<Question, "end">): Promise<void> {
  const round = listing.confirmationRound;
  const link = answerAddress("resume-offer", { city, listing, round, locale: to.locale }, now);
  const payload = { title: listing.title, link };
  const businessKey = `offer-paused:${listing.id}:${round}`;
  await notify(tx, to, { kind: "offer-paused", payload, notice: noticeOf(city, listing), businessKey }, now);
}

/** Both, in the cities where it is day: nobody is woken up. */
export async function confirmOffers(db: Db, now: Date): Promise<{ asked: number; paused: number }> {
  const done = { asked: 0, paused: 0 };
  await forEachCity(db, async (city) => {
    if (!isDaytime(now, city.timeZone)) return;
    done.asked += await askConfirmations(db, city, now);
    done.paused += await pauseUnconfirmed(db, city, now);
  });
  return done;
}
