import { and, desc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";
import type { Kind } from "#lib/listings/listing.ts";

export type SimilarText = { title: string; body: string };

type Asked = { cityId: string; authorId: string; listingId: string | null; kind: Kind; since: Date };

const MAX_OWN = 50;
const MAX_OTHERS = 20;

const notItself = (listingId: string | null) => (listingId === null ? undefined : ne(listings.id, listingId));

/** What an author has said lately and still counts: what found its end by itself may be asked for again. */
export async function listOwnTexts(
  tx: Db,
  { cityId, authorId, listingId, kind, since }: Asked,
): Promise<SimilarText[]> {
  return tx
    .select({ title: listings.title, body: listings.body })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.authorId, authorId),
        eq(listings.kind, kind),
        inArray(listings.status, ["pending", "published", "paused", "closed", "removed"]),
        gt(listings.createdAt, since),
        notItself(listingId),
      ),
    )
    .orderBy(desc(listings.createdAt))
    .limit(MAX_OWN);
}

/** Telling words two by two: a text that changes one of them still has another two. */
function wordPairs(words: readonly string[]): string {
  const pairs = words.flatMap((word, at) => (at % 2 === 1 ? [`(${words[at - 1]} & ${word})`] : []));
  return pairs.join(" | ");
}

/** Texts of other authors on line that share two of these words, letters and digits only, the newest first. */
export async function listTextsWith(
  tx: Db,
  { cityId, authorId, kind, since }: Asked,
  words: readonly string[],
): Promise<SimilarText[]> {
  const pairs = wordPairs(words);
  if (pairs === "") return [];
  return tx
    .select({ title: listings.title, body: listings.body })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.status, "published"),
        eq(listings.kind, kind),
        ne(listings.authorId, authorId),
        gt(listings.createdAt, since),
        sql`${listings.search} @@ to_tsquery('public.coup_de_main_fr', ${pairs})`,
      ),
    )
    .orderBy(desc(listings.createdAt))
    .limit(MAX_OTHERS);
}
