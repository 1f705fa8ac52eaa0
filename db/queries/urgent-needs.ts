import { and, asc, eq, lte, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { UrgentNeed } from "#lib/insights/dashboard.ts";
import { isWanted } from "./dispatches.ts";
import type { FigureScope } from "./insight-figures.ts";
import { authorOfListing } from "./listing-columns.ts";

type Asked = { scope: FigureScope; now: Date; until: string; limit: number };

/** A helper proposed themselves, something was agreed, or somebody who was asked said that they can. */
const answered = sql`exists (
    select from ${exchanges} where ${exchanges.cityId} = ${listings.cityId} and ${exchanges.requestId} = ${listings.id}
    and ${exchanges.status} in ('proposed', 'accepted', 'done')
  ) or exists (
    select from ${invitations} where ${invitations.cityId} = ${listings.cityId}
    and ${invitations.requestId} = ${listings.id} and ${invitations.answer} = 'can'
  )`;

/** Open requests for today, or for a day until `until`, that nobody answered: those of today first, then the oldest. */
export async function listUrgentNeeds(db: Db, { scope, now, until, limit }: Asked): Promise<UrgentNeed[]> {
  const { cityId, category, quartierId } = scope;
  const rows = await db
    .select({
      id: listings.id,
      title: listings.title,
      category: listings.category,
      quartierId: listings.quartierId,
      urgency: sql<UrgentNeed["urgency"]>`${listings.urgency}`,
      neededOn: listings.neededOn,
      neededPart: listings.neededPart,
      publishedAt: listings.publishedAt,
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(
      and(
        eq(listings.cityId, cityId),
        // In words, not as parameters: only so is the index of such requests found.
        sql`${listings.kind} = 'request' and ${listings.urgency} in ('today', 'dated')`,
        or(eq(listings.urgency, "today"), lte(listings.neededOn, until)),
        category ? eq(listings.category, category) : undefined,
        quartierId ? eq(listings.quartierId, quartierId) : undefined,
        isWanted(now),
        sql`not (${answered})`,
      ),
    )
    .orderBy(sql`${listings.urgency} = 'dated'`, asc(listings.neededOn), asc(listings.publishedAt), asc(listings.id))
    .limit(limit);
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ ...row, publishedAt }] : []));
}
