import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { capacityLeft } from "#lib/exchanges/week.ts";
import { cellDistanceM } from "#lib/geo/cell.ts";
import type { OfferFacts, PairFacts, RecordCounts, RequestFacts } from "#lib/matching/candidate.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { usedInWeek } from "./exchange-usage.ts";
import { authorRecordOf } from "./helper-records.ts";

/** What matching reads of a listing and of its author. Not the exact place; and facts carry distances only. */
const factColumns = {
  id: listings.id,
  authorId: listings.authorId,
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
  quartierId: listings.quartierId,
  cell: listings.cell,
  cellCentre: listings.cellCentre,
  authorLanguages: memberships.languages,
  verifiedHelperAt: memberships.verifiedHelperAt,
  lastSeenAt: memberships.lastSeenAt,
  record: authorRecordOf(listings),
};

/** `factColumns`, and how much of an offer is taken up in a week. */
export const factColumnsIn = (week: SQL) => ({ ...factColumns, used: usedInWeek(week) });

const found = alias(listings, "found");

/** The same columns of a derived table `found`, which has `used` and those of the author under their own names. */
export const foundFactColumns = {
  id: found.id,
  authorId: found.authorId,
  kind: found.kind,
  category: found.category,
  title: found.title,
  body: found.body,
  remote: found.remote,
  urgency: found.urgency,
  neededOn: found.neededOn,
  neededPart: found.neededPart,
  availability: found.availability,
  languages: found.languages,
  equipment: found.equipment,
  radiusM: found.radiusM,
  capacity: found.capacity,
  quartierId: found.quartierId,
  cell: found.cell,
  cellCentre: found.cellCentre,
  authorLanguages: sql`found.author_languages`.mapWith(memberships.languages),
  verifiedHelperAt: sql<Date | null>`found.verified_helper_at`.mapWith(memberships.verifiedHelperAt),
  lastSeenAt: sql`found.last_seen_at`.mapWith(memberships.lastSeenAt),
  used: sql<number>`found.used`,
  record: authorRecordOf(found),
};

export type FactRow = Pick<
  typeof listings.$inferSelect,
  Exclude<keyof typeof factColumns, "authorLanguages" | "verifiedHelperAt" | "lastSeenAt" | "record">
> &
  Pick<typeof memberships.$inferSelect, "verifiedHelperAt" | "lastSeenAt"> & {
    authorLanguages: (typeof memberships.$inferSelect)["languages"];
    used: number;
    record: RecordCounts;
  };

/** Open, by somebody who may take part. */
export function matchable(cityId: string, now: Date): SQL | undefined {
  return and(
    eq(listings.cityId, cityId),
    eq(listings.status, "published"),
    gt(listings.expiresAt, now),
    sql`${memberships.suspendedAt} is null`,
  );
}

type Facts = { row: FactRow; text: RequestFacts["text"] };

/** A row with its text read once, to be paired with many. */
export function toFacts(row: FactRow): Facts {
  return { row, text: textProfile(row.title, row.body) };
}

/** Field by field: what is not named here, the place above all, does not go further. */
function commonFacts({ row, text }: Facts) {
  const { id, authorId, category, remote, languages, equipment, availability, quartierId } = row;
  return { id, authorId, category, text, remote, languages, equipment, availability, quartierId };
}

function requestFacts(facts: Facts): RequestFacts {
  const { urgency, neededOn, neededPart } = facts.row;
  return { ...commonFacts(facts), urgency, neededOn, neededPart };
}

function offerFacts(facts: Facts): OfferFacts {
  const { radiusM, verifiedHelperAt, lastSeenAt, languages, authorLanguages, record } = facts.row;
  return {
    ...commonFacts(facts),
    languages: [...new Set([...languages, ...authorLanguages])],
    radiusM,
    capacityLeft: capacityLeft(facts.row),
    helper: { verified: verifiedHelperAt !== null, lastSeenAt, record },
  };
}

/** Two listings of opposite kinds as the engine wants them. */
export function toPairFacts(
  anchor: Facts,
  counterpart: Facts,
  between: Pick<PairFacts, "blocked" | "declined">,
): PairFacts {
  const [request, offer] = anchor.row.kind === "request" ? [anchor, counterpart] : [counterpart, anchor];
  return {
    request: requestFacts(request),
    offer: offerFacts(offer),
    cellDistanceM: cellDistanceM(request.row.cell, offer.row.cell),
    ...between,
  };
}
