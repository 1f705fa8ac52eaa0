import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import {
  countMatchesOfAuthor,
  findOwnListing,
  listOwnListings,
  listOwnOpenIds,
  type OwnListing,
} from "#db/queries/my-listings.ts";
import { listOwnDecisions, type OwnListingDecision } from "#db/queries/own-decisions.ts";
import { listHelperNames } from "#db/queries/proposed-help.ts";
import type { Member } from "#lib/identity/member.ts";

export type { OwnListing } from "#db/queries/my-listings.ts";
/** `people` counts those whose open listings match this one; `helpers` are first names of those who said that they can. */
export type CountedListing = OwnListing & {
  people: number;
  helpers: readonly string[];
  /** That which keeps it from being seen. */
  decision: OwnListingDecision | null;
};

/** All the listings of a member, the last changed first. */
export async function loadMyListings({ cityId, id: authorId }: Member, now: Date): Promise<CountedListing[]> {
  const [rows, people, helpers, decisions] = await Promise.all([
    listOwnListings(database(), { cityId, authorId }),
    countMatchesOfAuthor(database(), { cityId, authorId, now }),
    listHelperNames(database(), { cityId, authorId }),
    listOwnDecisions(database(), { cityId, authorId }),
  ]);
  return rows.map((row) => ({
    ...row,
    people: people.get(row.id) ?? 0,
    helpers: helpers.get(row.id) ?? [],
    decision: decisions.get(row.id) ?? null,
  }));
}

/** Which open listings are a member's own: a list shows them as such. */
export async function loadMyOpenIds({ cityId, id: authorId }: Member): Promise<ReadonlySet<string>> {
  return new Set(await listOwnOpenIds(database(), { cityId, authorId }));
}

/** One listing of a member; null for anybody else's, and for what is no id at all. */
export async function loadMyListing({ cityId, id: authorId }: Member, id: string): Promise<OwnListing | null> {
  return z.uuid().safeParse(id).success ? findOwnListing(database(), { cityId, authorId, id }) : null;
}
