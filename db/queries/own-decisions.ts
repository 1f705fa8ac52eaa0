import { and, desc, eq, inArray, isNull, notExists, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { appeals, decisions } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import type { AppealOutcome } from "#lib/moderation/decision.ts";

/** The decision that keeps a listing from being seen, as its author follows it; `appeal`: what became of theirs, if they made one. */
export type OwnListingDecision = { id: string; appliedAt: Date; appeal: AppealOutcome | "open" | null };

/** Once it was changed, a listing waits for somebody to read it, and no longer for its author. */
function waitsForItsAuthor(db: Db) {
  const reading = db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.cityId, listings.cityId),
        eq(cases.listingId, listings.id),
        eq(cases.subject, "listing"),
        inArray(cases.state, ["open", "decided"]),
        isNull(cases.appealId),
      ),
    );
  return and(eq(listings.status, "pending"), eq(decisions.action, "ask_change"), notExists(reading));
}

const isRemoved = and(
  eq(listings.status, "removed"),
  inArray(decisions.action, ["remove", "limit", "suspend", "close_account"]),
);

/** By listing, the decisions that keep those of an author from being seen. */
export async function listOwnDecisions(
  db: Db,
  { cityId, authorId }: { cityId: string; authorId: string },
): Promise<Map<string, OwnListingDecision>> {
  const rows = await db
    .selectDistinctOn([listings.id], {
      listingId: listings.id,
      id: decisions.id,
      appliedAt: decisions.appliedAt,
      appealId: appeals.id,
      outcome: appeals.outcome,
    })
    .from(decisions)
    .innerJoin(listings, and(eq(listings.cityId, decisions.cityId), eq(listings.id, decisions.listingId)))
    .leftJoin(
      appeals,
      and(eq(appeals.cityId, decisions.cityId), eq(appeals.decisionId, decisions.id), eq(appeals.appellant, "author")),
    )
    .where(
      and(
        eq(decisions.cityId, cityId),
        eq(decisions.memberId, authorId),
        eq(listings.authorId, authorId),
        eq(decisions.subject, "listing"),
        eq(decisions.state, "applied"),
        or(isRemoved, waitsForItsAuthor(db)),
      ),
    )
    .orderBy(listings.id, desc(decisions.decidedAt));
  return new Map(
    rows.flatMap(({ listingId, id, appliedAt, appealId, outcome }) =>
      appliedAt ? [[listingId, { id, appliedAt, appeal: appealId ? (outcome ?? "open") : null }] as const] : [],
    ),
  );
}
