import { and, asc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { InvitationAnswer } from "#lib/invitations/invitation-answer.ts";
import type { Reason } from "#lib/matching/reasons.ts";
import type { LadderStep } from "#lib/matching/waves/ladder.ts";
import { isBlockedBetween } from "./blocks.ts";
import { isWanted, requestOfDispatch } from "./dispatches.ts";
import { authorOfListing, quartierOfListing, type RequestWhen, whenColumns } from "./listing-columns.ts";

const helper = alias(memberships, "helper");

/** One of the two does not want to meet the other. */
const isBlocked = isBlockedBetween(invitations.cityId, invitations.helperId, listings.authorId);

/** Somebody is still looked for, and it may be this helper. */
const canBeAnswered = (now: Date): SQL<boolean> =>
  sql<boolean>`(${isWanted(now)} and ${dispatches.state} = 'open' and ${helper.suspendedAt} is null and not ${isBlocked})`;

/** An invitation as its helper may see it. */
export type AskedHelp = {
  id: string;
  requestId: string;
  offerId: string | null;
  helperId: string;
  helperFirstName: string;
  step: LadderStep;
  authorId: string;
  answer: InvitationAnswer | null;
  deadlineAt: Date;
  requestOpen: boolean;
  category: CategoryKey;
  title: string;
  quartierName: string;
  firstName: string;
  citySlug: string;
  timeZone: string;
} & RequestWhen;

type InvitationId = { cityId: string; id: string; now: Date };

/** One invitation of a city, or null. */
export async function findAskedHelp(db: Db, { cityId, id, now }: InvitationId): Promise<AskedHelp | null> {
  const [row] = await db
    .select({
      id: invitations.id,
      requestId: invitations.requestId,
      offerId: invitations.offerId,
      helperId: invitations.helperId,
      helperFirstName: helper.firstName,
      step: invitations.step,
      authorId: listings.authorId,
      answer: invitations.answer,
      deadlineAt: invitations.deadlineAt,
      requestOpen: canBeAnswered(now),
      category: listings.category,
      title: listings.title,
      ...whenColumns,
      quartierName: quartiers.name,
      firstName: memberships.firstName,
      citySlug: cities.slug,
      timeZone: cities.timeZone,
    })
    .from(invitations)
    .innerJoin(cities, eq(cities.id, invitations.cityId))
    .innerJoin(listings, and(eq(listings.cityId, invitations.cityId), eq(listings.id, invitations.requestId)))
    .innerJoin(quartiers, quartierOfListing)
    .innerJoin(memberships, authorOfListing)
    .innerJoin(dispatches, requestOfDispatch)
    .innerJoin(helper, and(eq(helper.cityId, invitations.cityId), eq(helper.id, invitations.helperId)))
    .where(and(eq(invitations.cityId, cityId), eq(invitations.id, id)))
    .limit(1);
  return row ?? null;
}

/** Holds a request as it is, and its search, until the end of the transaction. */
export async function holdSearch(tx: Db, { cityId, requestId }: { cityId: string; requestId: string }): Promise<void> {
  const request = and(eq(listings.cityId, cityId), eq(listings.id, requestId));
  await tx.select({ id: listings.id }).from(listings).where(request).for("share");
  const search = and(eq(dispatches.cityId, cityId), eq(dispatches.requestId, requestId));
  await tx.select({ id: dispatches.requestId }).from(dispatches).where(search).for("no key update");
}

type OfRequest = { cityId: string; requestId: string };

/** As many can as are wanted: nobody else is asked any more. */
export async function markHelped(tx: Db, { cityId, requestId }: OfRequest): Promise<void> {
  await tx
    .update(dispatches)
    .set({ state: "helped", nextAt: null })
    .where(and(eq(dispatches.cityId, cityId), eq(dispatches.requestId, requestId), ne(dispatches.state, "ended")));
}

/** The help fell away: the search goes on at once where it was. Gives its step; null when none had stopped for a help. */
export async function resumeSearch(
  tx: Db,
  { cityId, requestId, now }: OfRequest & { now: Date },
): Promise<LadderStep | null> {
  const [row] = await tx
    .update(dispatches)
    .set({ state: "open", nextAt: now })
    .where(and(eq(dispatches.cityId, cityId), eq(dispatches.requestId, requestId), eq(dispatches.state, "helped")))
    .returning({ step: dispatches.step });
  return row?.step ?? null;
}

/** An invitation that waits for its helper. */
export type OpenInvitation = {
  id: string;
  requestId: string;
  offerId: string | null;
  deadlineAt: Date;
  reasons: Reason[];
};

type OfHelper = { cityId: string; helperId: string; now: Date };

/** What a helper is asked and may still answer, the first deadline first. */
export async function listOpenInvitations(db: Db, { cityId, helperId, now }: OfHelper): Promise<OpenInvitation[]> {
  const rows = await db
    .select({
      id: invitations.id,
      requestId: invitations.requestId,
      offerId: invitations.offerId,
      deadlineAt: invitations.deadlineAt,
      reasons: invitations.reasons,
    })
    .from(invitations)
    .innerJoin(listings, and(eq(listings.cityId, invitations.cityId), eq(listings.id, invitations.requestId)))
    .innerJoin(memberships, authorOfListing)
    .innerJoin(dispatches, requestOfDispatch)
    .innerJoin(helper, and(eq(helper.cityId, invitations.cityId), eq(helper.id, invitations.helperId)))
    .where(
      and(
        eq(invitations.cityId, cityId),
        eq(invitations.helperId, helperId),
        isNull(invitations.answer),
        canBeAnswered(now),
      ),
    )
    .orderBy(asc(invitations.deadlineAt), asc(invitations.id))
    .limit(20);
  // The column holds what the dispatcher wrote.
  return rows.map((row) => ({ ...row, reasons: row.reasons as Reason[] }));
}

/** Requests that need no line in a helper's list: they are asked above it, or were answered. */
export async function listHandledRequestIds(db: Db, { cityId, helperId }: Omit<OfHelper, "now">): Promise<string[]> {
  const rows = await db
    .select({ requestId: invitations.requestId })
    .from(invitations)
    .where(
      and(
        eq(invitations.cityId, cityId),
        eq(invitations.helperId, helperId),
        or(isNull(invitations.answer), and(ne(invitations.answer, "expired"), ne(invitations.answer, "withdrawn"))),
      ),
    );
  return rows.map(({ requestId }) => requestId);
}
