import type { exchanges } from "#db/schema/exchanges.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { BESANCON } from "./besancon.ts";
import type { ListingRow } from "./draw-listing.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

type ExchangeRow = typeof exchanges.$inferInsert;

const HOUR_MS = 3_600_000;
const FULL = 5;
const BUSY = 8;

/** Helps that were agreed this week: a few offers are full, some others are taken up once. */
export function drawExchanges(
  random: Random,
  { open, people, now }: { open: readonly ListingRow[]; people: readonly Person[]; now: Date },
): ExchangeRow[] {
  const residents = people.filter(({ email }) => /n\d+@/.test(email));
  const offers = random.shuffle(
    open.filter(({ kind, authorId }) => kind === "offer" && residents.some(({ id }) => id === authorId)),
  );
  const full = offers.filter(({ capacity }) => (capacity ?? 0) <= 2).slice(0, FULL);
  const busy = offers.filter((offer) => (offer.capacity ?? 0) > 1 && !full.includes(offer)).slice(0, BUSY);
  const times = [...full.flatMap((offer) => Array.from({ length: offer.capacity ?? 1 }, () => offer)), ...busy];
  return times.map((offer) => {
    const beneficiary = random.pick(residents.filter(({ id }) => id !== offer.authorId));
    const acceptedAt = new Date(now.getTime() - random.between(1, 20) * HOUR_MS);
    return {
      cityId: offer.cityId,
      id: random.uuid(acceptedAt),
      offerId: offer.id,
      helperId: offer.authorId,
      beneficiaryId: beneficiary.id,
      proposedBy: "beneficiary",
      status: "accepted",
      createdAt: acceptedAt,
      expiresAt: new Date(acceptedAt.getTime() + HOUR_MS),
      acceptedAt,
      week: weekOf(now, BESANCON.timeZone),
    };
  });
}
