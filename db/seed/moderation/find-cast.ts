import { and, asc, eq, like, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CellResolution } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import type { Member } from "#lib/identity/member.ts";
import { judgedEmail } from "./cast.ts";
import type { DemoModerator } from "./judged-case.ts";

/** Somebody of the example, as a session would know them, with where they live. */
export type CastMember = Member & {
  email: string;
  home: Point | null;
  quartier: { id: string; centre: Point; cellResolution: CellResolution };
};
export type ModerationCast = { moderators: Record<DemoModerator, Member>; authors: (at: number) => CastMember };

const MODERATORS = { first: "moderation@demo.example", second: "malik@demo.example" } as const;

/** The cast of a city that was seeded; null when it has not its moderators. */
export async function findModerationCast(db: Db, cityId: string): Promise<ModerationCast | null> {
  const rows = await db
    .select({
      id: memberships.id,
      userId: memberships.userId,
      citySlug: cities.slug,
      role: memberships.role,
      firstName: memberships.firstName,
      quartierId: memberships.quartierId,
      languages: memberships.languages,
      email: sql<string>`${users.email}`,
      home: memberships.home,
      centre: quartiers.centre,
      cellResolution: quartiers.cellResolution,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(cities, eq(cities.id, memberships.cityId))
    .innerJoin(quartiers, and(eq(quartiers.cityId, memberships.cityId), eq(quartiers.id, memberships.quartierId)))
    .where(and(eq(memberships.cityId, cityId), like(users.email, "%@demo.example")))
    .orderBy(asc(users.email));
  const members = new Map(
    rows.map(({ home, centre, cellResolution, ...row }): [string, CastMember] => {
      const quartier = { id: row.quartierId, centre: { lng: centre.x, lat: centre.y }, cellResolution };
      const place = { home: home && { lng: home.x, lat: home.y }, quartier };
      return [row.email, { ...row, ...place, cityId, verifiedHelper: false }];
    }),
  );
  const first = members.get(MODERATORS.first);
  const second = members.get(MODERATORS.second);
  if (!first || !second) return null;
  const authors = (at: number) => {
    const author = members.get(judgedEmail(at));
    if (!author) throw new Error(`nobody plays the author ${at}`);
    return author;
  };
  return { moderators: { first, second }, authors };
}
