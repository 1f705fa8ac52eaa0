import { and, countDistinct, eq, inArray, min, not, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { categoryCloseness, closeCategories } from "#lib/catalogue/categories.ts";
import type { AvailabilityMask } from "#lib/listings/availability.ts";
import { otherKind } from "#lib/listings/listing.ts";
import type { FartherPerson } from "#lib/matching/farther.ts";
import type { HardRule } from "#lib/matching/hard-rules.ts";
import type { Moment } from "#lib/matching/moment.ts";
import type { ObstacleCounts } from "#lib/matching/why-nobody.ts";
import { matchable } from "./candidate-facts.ts";
import { type Anchor, lacksLanguage, metresFrom, rulesKept } from "./candidate-rules.ts";
import { authorOfListing } from "./listing-columns.ts";

/** A listing that nobody may fit, as `findAnchor` gives it. */
export type Unmet = { anchor: Anchor; moment: Moment; now: Date };

/** From this closeness on, a category is the same help under another name. */
const NEARLY_SAME = 0.6;

/** Offers of nearly the same help by people whom the author may meet, or the other way round. */
function inCategory({ anchor, moment, now }: Unmet): SQL | undefined {
  const rules = rulesKept(anchor, moment);
  const categories = closeCategories(anchor.category).filter(
    (category) => categoryCloseness(anchor.category, category) >= NEARLY_SAME,
  );
  return and(
    matchable(anchor.cityId, now),
    eq(listings.kind, otherKind(anchor.kind)),
    inArray(listings.category, categories),
    rules["same-person"],
    rules.blocked,
    rules.declined,
  );
}

/** Every rule is kept but this one, which is broken. */
function onlyBroken({ anchor, moment }: Unmet, lifted: HardRule): SQL | undefined {
  const rules = rulesKept(anchor, moment);
  const broken = rules[lifted];
  const others = (Object.keys(rules) as HardRule[]).filter((rule) => rule !== lifted).map((rule) => rules[rule]);
  return broken ? and(...others, not(broken)) : sql`false`;
}

/** How many people each obstacle alone keeps away from a listing. */
export async function countObstacles(db: Db, unmet: Unmet): Promise<ObstacleCounts> {
  const { anchor, moment } = unmet;
  const people = (condition: SQL | undefined) =>
    countDistinct(sql`case when ${condition ?? sql`true`} then ${listings.authorId} end`);
  const fitting = and(...Object.values(rulesKept(anchor, moment)));
  const [counts] = await db
    .select({
      inCategory: countDistinct(listings.authorId),
      fitting: people(fitting),
      ifOtherLanguage: people(and(fitting, lacksLanguage(anchor))),
      ifFarther: people(onlyBroken(unmet, "out-of-radius")),
      ifOtherSlots: people(onlyBroken(unmet, "slots-incompatible")),
      ifVerified: people(onlyBroken(unmet, "sensitive-needs-verified")),
      ifOtherEquipment: people(onlyBroken(unmet, "equipment")),
      ifNextWeek: people(onlyBroken(unmet, "no-capacity")),
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(inCategory(unmet));
  if (!counts) throw new Error("a count always has a row");
  return counts;
}

/** When those could help who only have other slots than a request: one mask for each person. */
export async function listOtherAvailabilities(db: Db, unmet: Unmet): Promise<AvailabilityMask[]> {
  const rows = await db
    .select({ mask: sql<number>`bit_or(${listings.availability})` })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(and(inCategory(unmet), onlyBroken(unmet, "slots-incompatible")))
    .groupBy(listings.authorId);
  return rows.map(({ mask }) => mask);
}

/** How far those are who only do not come as far as a request. */
export async function listFartherPeople(db: Db, unmet: Unmet): Promise<FartherPerson[]> {
  return db
    .select({
      metres: sql<number>`${min(metresFrom(unmet.anchor))}`,
      remote: sql<boolean>`bool_or(${listings.remote})`,
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(and(inCategory(unmet), onlyBroken(unmet, "out-of-radius")))
    .groupBy(listings.authorId);
}
