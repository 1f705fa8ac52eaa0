import { and, asc, eq, inArray, like, notInArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";

export type CastListing = { id: string; authorId: string; kind: Kind; category: CategoryKey; title: string };

/** Who plays in the exchanges of the example: the two accounts with their offers, and residents with theirs. */
export type DemoCast = {
  camille: string;
  nermin: string;
  /** Who reads words of thanks before everybody does. */
  moderator: string;
  /** Residents without an account of the demonstration, by id. */
  residents: string[];
  /** Open offers of the two accounts and of the residents, by title. */
  offers: CastListing[];
  /** Open requests of residents, by title. */
  requests: CastListing[];
};

const CAMILLE = "camille@demo.example";
const NERMIN = "nermin@demo.example";
const MODERATOR = "moderation@demo.example";

/** The cast of a city that was seeded; null when it has not its accounts. */
export async function findDemoCast(tx: Db, cityId: string): Promise<DemoCast | null> {
  const idsOf = async (emails: ReturnType<typeof eq>) => {
    const rows = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.cityId, cityId), emails))
      .orderBy(asc(memberships.id));
    return rows.map(({ id }) => id);
  };
  const [camille] = await idsOf(eq(users.email, CAMILLE));
  const [nermin] = await idsOf(eq(users.email, NERMIN));
  const [moderator] = await idsOf(eq(users.email, MODERATOR));
  const residents = await idsOf(like(users.email, "%.n%@demo.example"));
  if (!camille || !nermin || !moderator) return null;
  const open = await tx
    .select({
      id: listings.id,
      authorId: listings.authorId,
      kind: listings.kind,
      category: listings.category,
      title: listings.title,
    })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.status, "published"),
        notInArray(listings.urgency, ["today"]),
        inArray(listings.authorId, [camille, nermin, ...residents]),
      ),
    )
    .orderBy(asc(listings.title), asc(listings.id));
  const offers = open.filter(({ kind }) => kind === "offer");
  const requests = open.filter(({ kind, authorId }) => kind === "request" && residents.includes(authorId));
  return { camille, nermin, moderator, residents, offers, requests };
}
