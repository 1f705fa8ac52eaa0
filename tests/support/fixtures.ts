import type { Polygon } from "geojson";
import { cellColumns } from "#db/cell-columns.ts";
import type { Connection } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { cellOf } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import type { Member } from "#lib/identity/member.ts";
import { ROLES, type Role } from "#lib/identity/role.ts";

type Database = Connection["db"];

/** A square quartier: any point closer than `SIDE / 2` degrees to `centre` on both axes is inside. */
export type TestQuartier = { id: string; slug: string; name: string; centre: Point };
export type TestMember = Member & { email: string };
export type TestCity = {
  id: string;
  slug: string;
  timeZone: string;
  /** Next to each other, from west to east. */
  quartiers: [TestQuartier, TestQuartier, TestQuartier];
  /** One of each role; the resident lives in the first quartier. */
  members: Record<Role, TestMember>;
  /** Two more residents, of the second and third quartiers. */
  neighbours: [TestMember, TestMember];
};

const SIDE = 0.02;
const RESOLUTION = 9;

function square({ lng, lat }: Point): Polygon {
  const [west, east, south, north] = [lng - SIDE / 2, lng + SIDE / 2, lat - SIDE / 2, lat + SIDE / 2];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

async function insertQuartier(db: Database, cityId: string, slug: string, centre: Point): Promise<TestQuartier> {
  const quartier = { id: uuidv7(), slug, name: `Quartier ${slug}`, centre };
  await db.insert(quartiers).values({
    cityId,
    id: quartier.id,
    slug,
    name: quartier.name,
    shortName: slug,
    population: 9_000,
    areaKm2: 3,
    centre: { x: centre.lng, y: centre.lat },
    neighbours: [],
    cellResolution: RESOLUTION,
    boundary: square(centre),
  });
  return quartier;
}

export type MemberPlace = { cityId: string; citySlug: string; quartier: TestQuartier };

/** A person with a membership: signed up, adult, French-speaking, living at the centre of the quartier. */
export async function insertMember(
  db: Database,
  { cityId, citySlug, quartier }: MemberPlace,
  overrides: Partial<typeof memberships.$inferInsert> = {},
): Promise<TestMember> {
  const user = { id: uuidv7(), email: `${uuidv7().slice(-12)}@test.example` };
  await db.insert(users).values({ ...user, emailVerifiedAt: new Date() });
  const [row] = await db
    .insert(memberships)
    .values({
      cityId,
      id: uuidv7(),
      userId: user.id,
      firstName: "Alex",
      quartierId: quartier.id,
      home: { x: quartier.centre.lng, y: quartier.centre.lat },
      languages: ["fr"],
      adultConfirmedAt: new Date(),
      ...overrides,
    })
    .returning();
  if (!row) throw new Error("no membership was inserted");
  return {
    id: row.id,
    userId: user.id,
    email: user.email,
    cityId,
    citySlug,
    role: row.role,
    firstName: row.firstName,
    quartierId: row.quartierId,
    languages: row.languages,
    verifiedHelper: row.verifiedHelperAt !== null,
  };
}

export type CityPlan = { slug: string; timeZone: string; centre: Point };

/** A city with three square quartiers in a row and its members. */
export async function insertCity(db: Database, { slug, timeZone, centre }: CityPlan): Promise<TestCity> {
  const id = uuidv7();
  await db.insert(cities).values({ id, slug, name: slug, timeZone, centre: { x: centre.lng, y: centre.lat } });
  const at = (step: number) => ({ lng: centre.lng + step * SIDE, lat: centre.lat });
  const west = await insertQuartier(db, id, `${slug}-ouest`, at(-1));
  const middle = await insertQuartier(db, id, `${slug}-centre`, at(0));
  const east = await insertQuartier(db, id, `${slug}-est`, at(1));
  const join = (quartier: TestQuartier, role: Role, firstName: string) =>
    insertMember(db, { cityId: id, citySlug: slug, quartier }, { role, firstName });
  const members = {} as Record<Role, TestMember>;
  for (const role of ROLES) members[role] = await join(west, role, `Alex ${role}`);
  return {
    id,
    slug,
    timeZone,
    quartiers: [west, middle, east],
    members,
    neighbours: [await join(middle, "resident", "Bilal"), await join(east, "resident", "Chloé")],
  };
}

/** Two cities that never share anything: A around Besançon, B on the other side of the world. */
export async function twoCities(db: Database): Promise<{ a: TestCity; b: TestCity }> {
  const a = await insertCity(db, { slug: "ville-a", timeZone: "Europe/Paris", centre: { lng: 6.0241, lat: 47.2378 } });
  const b = await insertCity(db, {
    slug: "ville-b",
    timeZone: "Indian/Reunion",
    centre: { lng: 55.4504, lat: -20.8823 },
  });
  return { a, b };
}

export type ListingAuthor = { city: TestCity; author?: TestMember; quartier?: TestQuartier; at?: Point };

/** An open request of the city's resident, at the centre of the first quartier; returns its id. */
export async function insertListing(
  db: Database,
  { city, author = city.members.resident, quartier = city.quartiers[0], at = quartier.centre }: ListingAuthor,
  overrides: Partial<typeof listings.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  const now = Date.now();
  const isOffer = overrides.kind === "offer";
  await db.insert(listings).values({
    cityId: city.id,
    id,
    authorId: author.id,
    kind: "request",
    status: "published",
    category: "shopping",
    title: isOffer ? "Je fais vos courses" : "Besoin de quelques courses",
    body: "Du pain, du lait et des pommes.",
    remote: false,
    urgency: "flexible",
    availability: 0,
    languages: ["fr"],
    equipment: [],
    radiusM: 2_000,
    capacity: isOffer ? 2 : null,
    beneficiary: "self",
    quartierId: quartier.id,
    location: { x: at.lng, y: at.lat },
    ...cellColumns(overrides.cell ?? cellOf(at, RESOLUTION)),
    publishedAt: new Date(now),
    expiresAt: new Date(now + 14 * 24 * 60 * 60 * 1000),
    ...overrides,
  });
  return id;
}
