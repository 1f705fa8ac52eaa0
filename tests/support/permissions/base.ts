import type { Connection } from "#db/client.ts";
import { insertBlock } from "#db/queries/blocks.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";

type Database = Connection["db"];

/** A word that stands in everything of the owner's that is not public. */
export const SECRET = "Tournesol-Secret";

/** What every area finds: two cities, and the people of the first one. */
export type Base = {
  db: Database;
  a: TestCity;
  b: TestCity;
  /** City A as the use cases know it. */
  city: City;
  owner: TestMember;
  helper: TestMember;
  resident: TestMember;
  blocked: TestMember;
  moderator: TestMember;
  agent: TestMember;
  admin: TestMember;
};

/** Two cities with their people. The owner blocked one of them. */
export async function makeBase(db: Database): Promise<Base> {
  const { a, b } = await twoCities(db);
  const { resident: owner, moderator, agent, admin } = a.members;
  const [helper, resident] = a.neighbours;
  const blocked = await insertMember(
    db,
    { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[1] },
    { firstName: "Denis" },
  );
  await insertBlock(db, { cityId: a.id, memberId: owner.id, otherId: blocked.id, now: new Date() });
  const city = await findCityBySlug(db, a.slug);
  if (!city) throw new Error("there is no city");
  return { db, a, b, city, owner, helper, resident, blocked, moderator, agent, admin };
}
