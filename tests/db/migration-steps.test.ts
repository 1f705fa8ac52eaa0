import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { readMigrationFiles } from "#db/migration-file.ts";
import { stepOf } from "#db/migration-steps.ts";
import { cellCentre, cellOf } from "#lib/geo/cell.ts";
import { bareDatabase } from "#tests/support/postgres.ts";

let url: string;
let drop: () => Promise<void>;
let sql: postgres.Sql;

beforeEach(async () => {
  ({ url, drop } = await bareDatabase());
  sql = postgres(url, { max: 1, onnotice: () => {} });
});
afterEach(async () => {
  await sql.end();
  await drop();
});

const before = (name: string) => {
  const files = readMigrationFiles();
  return files.slice(
    0,
    files.findIndex((file) => file.name === name),
  );
};

const OLD = [
  {
    cell: cellOf({ lng: 6.024, lat: 47.2378 }, 9),
    verified: "2026-01-01",
    listing: { kind: "request", urgency: "dated", needed_on: "2026-11-26", needed_part: "evening" },
  },
  {
    cell: cellOf({ lng: 55.45, lat: -20.88 }, 7),
    verified: null,
    listing: {
      kind: "offer",
      urgency: "slots",
      availability: 3,
      remote: true,
      equipment: ["car", "cargo_bike"],
      capacity: 1,
    },
  },
];

/** Two listings as they were written before: a request of somebody verified, an offer of somebody who is not. */
async function insertOldListings(): Promise<void> {
  await sql`insert into cities (id, slug, name, time_zone, centre)
    values (md5('city')::uuid, 'ville', 'Ville', 'Europe/Paris', point(6, 47))`;
  await sql`insert into quartiers (city_id, id, slug, name, short_name, population, area_km2, centre, neighbours,
      cell_resolution, boundary)
    values (md5('city')::uuid, md5('quartier')::uuid, 'centre', 'Centre', 'Centre', 9000, 3, point(6, 47), '{}', 9, '{}')`;
  for (const { cell, verified, listing } of OLD) {
    await sql`insert into users (id, email) values (md5(${cell})::uuid, ${`${cell}@test.example`})`;
    await sql`insert into memberships (city_id, id, user_id, first_name, quartier_id, languages, adult_confirmed_at,
        verified_helper_at)
      values (md5('city')::uuid, md5(${cell})::uuid, md5(${cell})::uuid, 'Alex', md5('quartier')::uuid, '{fr}', now(),
        ${verified})`;
    const said = { remote: false, availability: 0, equipment: [], ...listing };
    await sql`
      insert into listings (city_id, id, author_id, status, category, title, body, languages, radius_m, beneficiary,
        quartier_id, location, cell, published_at, expires_at, kind, urgency, needed_on, needed_part, availability,
        remote, equipment, capacity)
      select md5('city')::uuid, md5('listing' || ${cell})::uuid, md5(${cell})::uuid, 'published', 'shopping', 'Des courses',
        '', '{fr}', 2000, 'self', md5('quartier')::uuid, point(6, 47), ${cell}, now(), now() + interval '1 day', kind,
        urgency, needed_on, needed_part, availability, remote, equipment, capacity
      from jsonb_populate_record(null::listings, ${sql.json(said)})`;
  }
}

test("listings of before get the centre of their cell, the verification of their author and their traits", async () => {
  await migrate(url, { files: before("0008_matching_retrieval") });
  await insertOldListings();
  await migrate(url);
  const rows = await sql`
    select cell, cell_centre[0] as lng, cell_centre[1] as lat, author_verified as verified,
      array_to_string(tsvector_to_array(traits), ' ') as traits
    from listings order by kind`;
  const [dated, offer] = OLD.map(({ cell }) => ({ cell, ...cellCentre(cell) }));
  expect([...rows]).toEqual([
    { ...dated, verified: true, traits: "s15 verified" },
    { ...offer, verified: false, traits: "car cargo_bike remote s0 s1" },
  ]);
});

test("exchanges of before get a conversation, who proposed them, and an end where they have ended", async () => {
  await migrate(url, { files: before("0008_matching_retrieval") });
  await insertOldListings();
  await migrate(url, { files: before("0010_exchanges") });
  const offer = OLD[1]?.cell ?? "";
  const exchange = (status: string, accepted: boolean) => sql`
    insert into exchanges (city_id, id, offer_id, helper_id, beneficiary_id, status, accepted_at, week)
    select md5('city')::uuid, gen_random_uuid(), md5('listing' || ${offer})::uuid, md5(${offer})::uuid,
      md5(${OLD[0]?.cell ?? ""})::uuid, ${status}, case when ${accepted} then now() end,
      case when ${accepted} then date_trunc('week', now())::date end`;
  for (const status of ["accepted", "done", "no_show"]) await exchange(status, true);
  for (const status of ["proposed", "declined"]) await exchange(status, false);
  await migrate(url);
  const rows = await sql`
    select status::text, proposed_by::text as by, outcome::text, absent::text, ended_at is not null as ended,
      conversation_id is not null as talked
    from exchanges order by status::text, talked`;
  const going = { by: "helper", outcome: null, absent: null, ended: false };
  expect(rows.filter(({ ended }) => !ended).map(({ talked: _, ...row }) => row)).toEqual([
    { status: "accepted", ...going },
    { status: "proposed", ...going },
  ]);
  expect(rows.filter(({ ended }) => ended)).toMatchObject([
    { status: "declined", outcome: "helped_otherwise", absent: null, talked: true },
    { status: "done", outcome: "helped", absent: null, talked: true },
    { status: "no_show", outcome: "did_not_come", absent: "helper", talked: true },
  ]);
  // Of the two that go on between the same people about the same listing, one keeps the conversation.
  expect(rows.filter(({ ended, talked }) => !ended && talked)).toHaveLength(1);
  expect(await sql`select title, kind::text from conversations`).toMatchObject([
    { title: "Des courses", kind: "offer" },
  ]);
  expect(await sql`select member_id from conversation_members`).toHaveLength(2);
});

test("a step that nobody knows is refused", () => {
  expect(() => stepOf("-- Something. (step: unheard-of)")).toThrow("unheard-of");
  expect(stepOf("-- A comment.\nselect 1")).toBeUndefined();
});
