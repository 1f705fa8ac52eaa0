import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asService, type Connection, database, inScope } from "#db/client.ts";
import { findContactsForMember, findSharedContacts } from "#db/queries/contacts.ts";
import { listLastLines, listLines } from "#db/queries/conversations.ts";
import { findDeskPerson } from "#db/queries/desk-people.ts";
import { insertDraft } from "#db/queries/listing-drafts.ts";
import { insertReading } from "#db/queries/moderated-reports.ts";
import { listOwnReports } from "#db/queries/privacy-log.ts";
import { savePushSubscription } from "#db/queries/push-subscriptions.ts";
import { listReportable } from "#db/queries/reports.ts";
import { listSavedSearches } from "#db/queries/saved-searches.ts";
import { reports } from "#db/schema/conversations.ts";
import { notifications } from "#db/schema/notifications.ts";
import { savedSearches } from "#db/schema/saved-searches.ts";
import { NOBODY, PRIVATE_TABLES, type Scope } from "#db/scope.ts";
import { uuidv7 } from "#db/uuid.ts";
import { noteCallBack } from "#lib/server/desk/note-call-back.ts";
import { loadContacts } from "#lib/server/exchanges/load-contacts.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { JOBS, scopeOf, serviceScope } from "#lib/server/scopes.ts";
import { timeAt } from "#tests/support/aftercare.ts";
import { takeDown } from "#tests/support/desk.ts";
import { bringTo, type World } from "#tests/support/exchange-worlds.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

/** Tables that everybody's transaction sees, with why; a new table is here or in `PRIVATE_TABLES`. */
const OPEN_TABLES = {
  appeals: "moderation, of suspended people too, who are known by a link: next to be closed",
  audit_entries: "never changed; read by the log's own queries",
  blind_reviews: "ids and codes",
  blocks: "asked by every list of listings, for whoever looks",
  call_recipients: "ids and answers",
  calls: "public texts of a city",
  case_notes: "moderation: next to be closed",
  cases: "moderation: next to be closed",
  cities: "public",
  city_founders: "an address each, until its owner joins; read before anybody is known",
  city_news: "public",
  crises: "public",
  decisions: "moderation, applied by jobs and read by those concerned through links: next to be closed",
  digest_items: "ids",
  digests: "days",
  dispatches: "ids and moments",
  email_changes: "of no city, asked for by the id of a person or what a mail held",
  erasures: "ids and moments",
  exchanges: "ids and states, counted by every list and by matching",
  failing_addresses: "of no city, asked for with each message",
  figure_releases: "public",
  helper_records: "counts, read by matching",
  idempotency_keys: "random keys and ids",
  insight_days: "counts",
  insight_events: "ids and days",
  insight_pending: "ids",
  insight_stock: "counts",
  insight_windows: "counts",
  invitations: "ids and answers, read by matching",
  ladder_events: "ids and steps",
  listing_events: "ids and states",
  listing_photos: "public, or of a draft",
  listing_versions: "what was public",
  listings: "public, but for the exact place, which is a column",
  matches: "ids and scores",
  memberships: "first names, but for the home, which is a column",
  muted_categories: "read by matching",
  notification_preferences: "asked for with each message to anybody",
  quartier_imports: "public boundaries",
  quartiers: "public",
  rate_limits: "hashes",
  recovery_codes: "hashes",
  role_offers: "an address each, for who may accept it",
  rule_rehearsals: "counts",
  schema_migrations: "of the program",
  second_factors: "sealed secrets, asked for before any city is",
  sessions: "hashes, read before anybody is known",
  setting_changes: "settings",
  sign_in_requests: "hashes and an address each, of people who are not known yet",
  statements: "reasons, sent to the Commission: next to be closed",
  strikes: "ids and steps",
  thanks: "written to be shown, or to one person: next to be closed",
  user_identities: "of no city, asked for before anybody is known",
  users: "addresses, read before anybody is known and for each mail",
} as const;

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let world: World;
let stranger: TestMember;
let personId: string;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  world = await bringTo(base.db, a, "shared");
  const { helper, beneficiary, exchange } = world;
  stranger = a.neighbours[1];
  const now = new Date();
  // The first look is noted for the owner.
  await Promise.all([loadContacts(helper, exchange, now), loadContacts(beneficiary, exchange, now)]);
  const [said] = await listReportable(
    base.db,
    { ...talk(), conversationId: world.conversation, authorId: beneficiary.id },
    1,
  );
  const reported = { reason: "other", note: "Il insiste.", block: false } as const;
  await reportMember(helper, { key: uuidv7(), exchange, messages: [said?.seq ?? 0], ...reported }, now);
  const [report] = await base.db.select({ id: reports.id }).from(reports);
  await insertReading(base.db, { cityId: a.id, reportId: report?.id ?? "", readerId: a.members.moderator.id, now });
  // They were told of the report, which stands under their own bell.
  await base.db.delete(notifications).where(eq(notifications.memberId, a.members.moderator.id));
  ({ personId } = await takeDown(a.members.agent, a));
  await noteCallBack(a.members.agent, { person: personId, note: "Rappeler.", later: "hour" }, now);
  const search = {
    cityId: a.id,
    id: uuidv7(),
    memberId: helper.id,
    name: "Courses",
    query: {},
    alert: "none",
  } as const;
  await base.db.insert(savedSearches).values({ ...search, lastSeenAt: now, createdAt: now });
  await suggestTime(helper, timeAt(exchange, world.day, "10:00"), now);
  const own = { cityId: a.id, memberId: helper.id };
  const device = { endpoint: "https://push.example/1", p256dh: "key", auth: "auth", device: "Firefox" };
  await savePushSubscription(base.db, { ...own, ...device, now });
  await insertDraft(base.db, { holder: { ...own, secretHash: null }, answers: {}, now });
});
afterAll(() => base.close());

const talk = () => ({ cityId: a.id, id: world.conversation });
const as = (scope: Scope) => base.app.scoped(scope);
/** How many rows are there without a `where`: the first lock is off. */
async function rowsIn(db: Connection["db"], table: string): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
  return row?.n ?? -1;
}
const TABLES = Object.keys(PRIVATE_TABLES);
const OF_DESK = ["desk_people", "desk_tasks"];
/** Read by the service alone. */
const OF_NOBODY = ["outbox"];
const OF_MODERATION = ["reports", "report_messages", "report_readings"];

describe("the catalogue", () => {
  test("the application's role owns nothing, is held to row security and may not leave it", async () => {
    const [role] = await base.app.sql`
      select rolsuper, rolbypassrls, rolcreaterole, row_security_active('messages') as held,
        (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, held: true, owned: 0 });
    await expect(base.app.sql`set role coup_de_main`).rejects.toMatchObject({ code: "42501" });
    await expect(base.app.sql`alter table messages disable row level security`).rejects.toMatchObject({
      code: "42501",
    });
    await expect(base.app.sql`delete from audit_entries`).rejects.toMatchObject({ code: "42501" });
  });

  test("each table is private, with a policy for whatever is done to it, or said to be open", async () => {
    const tables = await base.connection.sql<{ name: string; secured: boolean; policies: number }[]>`
      select relname as name, relrowsecurity as secured,
        (select count(*)::int from pg_policy where polrelid = c.oid and polcmd = '*') as policies
      from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`;
    expect(tables.map(({ name }) => name)).toEqual([...TABLES, ...Object.keys(OPEN_TABLES)].sort());
    const secured = tables.filter((table) => table.secured);
    expect(secured.map(({ name }) => name)).toEqual([...TABLES].sort());
    expect(secured.filter(({ policies }) => policies !== 1)).toEqual([]);
  });
});

describe.each(TABLES)("of %s, without any condition", (table) => {
  test("there is something to see", async () => {
    expect(await rowsIn(base.db, table)).toBeGreaterThan(0);
    expect(await rowsIn(as(JOBS), table)).toBe(await rowsIn(base.db, table));
    expect(await rowsIn(as(serviceScope(a.id)), table)).toBe(await rowsIn(base.db, table));
  });

  test("nobody sees a row without saying who they are", async () => {
    expect(await rowsIn(base.app.db, table)).toBe(0);
    expect(await rowsIn(as(NOBODY), table)).toBe(0);
  });

  test("another member sees none, nor whoever is of another city, whatever they are there", async () => {
    for (const member of [stranger, ...Object.values(b.members)])
      expect(await rowsIn(as(scopeOf(member)), table)).toBe(0);
    expect(await rowsIn(as(serviceScope(b.id)), table)).toBe(0);
    // Their own id in a city that is not theirs, and the other way round.
    expect(await rowsIn(as({ ...scopeOf(world.helper), cityId: b.id }), table)).toBe(0);
  });

  test("those whose it is see it", async () => {
    const { agent, moderator } = a.members;
    const right = OF_DESK.includes(table) ? agent : world.helper;
    expect((await rowsIn(as(scopeOf(right)), table)) > 0).toBe(!OF_NOBODY.includes(table));
    expect(await rowsIn(as(scopeOf(agent)), table)).toBe(OF_DESK.includes(table) ? 1 : 0);
    expect((await rowsIn(as(scopeOf(moderator)), table)) > 0).toBe(OF_MODERATION.includes(table));
  });

  test("another member changes and removes none", async () => {
    const before = await rowsIn(base.db, table);
    const named = sql.identifier(table);
    for (const db of [as(scopeOf(stranger)), as(NOBODY), base.app.db]) {
      expect(await db.execute(sql`update ${named} set city_id = city_id returning city_id`)).toHaveLength(0);
      expect(await db.execute(sql`delete from ${named} returning city_id`)).toHaveLength(0);
    }
    expect(await rowsIn(base.db, table)).toBe(before);
  });
});

describe("queries that are given the ids of somebody else", () => {
  const asked = {
    "the lines of a conversation": (db: Connection["db"]) =>
      listLines(db, talk(), { memberId: world.helper.id, after: 0, limit: 10 }),
    "its last lines": (db: Connection["db"]) =>
      listLastLines(db, talk(), { memberId: world.helper.id, before: null, limit: 10 }),
    "what can be reported of it": (db: Connection["db"]) =>
      listReportable(db, { cityId: a.id, conversationId: world.conversation, authorId: world.beneficiary.id }, 10),
    "contact details": async (db: Connection["db"]) => {
      const of = { cityId: a.id, exchangeId: world.exchange };
      const shared = await Promise.all(
        [world.helper, world.beneficiary].map(({ id: memberId }) => findSharedContacts(db, { ...of, memberId })),
      );
      const shown = await findContactsForMember(db, { ...of, memberId: world.helper.id });
      return [...shared, shown].filter((one) => one !== null);
    },
    reports: (db: Connection["db"]) => listOwnReports(db, { cityId: a.id, memberId: world.helper.id }),
    "saved searches": (db: Connection["db"]) => listSavedSearches(db, { cityId: a.id, memberId: world.helper.id }),
  };

  test.each(Object.entries(asked))("%s: whose they are finds them, anybody else nothing", async (_, ask) => {
    expect((await ask(as(scopeOf(world.helper)))).length).toBeGreaterThan(0);
    expect(await ask(as(scopeOf(stranger)))).toEqual([]);
    expect(await ask(as(scopeOf(b.members.admin)))).toEqual([]);
  });

  test("the file of a person of the desk opens for the desk alone", async () => {
    const find = (member: TestMember) => findDeskPerson(as(scopeOf(member)), { cityId: a.id, memberId: personId });
    expect(await find(a.members.agent)).toMatchObject({ lastName: "Morel" });
    for (const member of [world.helper, a.members.moderator, b.members.agent]) expect(await find(member)).toBeNull();
  });

  test("what is written in the name of others is refused", async () => {
    const { helper } = world;
    const search = {
      cityId: a.id,
      id: uuidv7(),
      memberId: helper.id,
      name: "Autre",
      query: {},
      alert: "none",
    } as const;
    const row = { ...search, lastSeenAt: new Date(), createdAt: new Date() };
    const refused = { cause: { code: "42501" } };
    await expect(as(scopeOf(stranger)).insert(savedSearches).values(row)).rejects.toMatchObject(refused);
    await expect(base.app.db.insert(savedSearches).values(row)).rejects.toMatchObject(refused);
  });
});

describe("the scope", () => {
  test("is that of whoever asks, however many ask at once on the same connections", async () => {
    const ask = (member: TestMember) => inScope(scopeOf(member), () => rowsIn(database(), "messages"));
    const own = await rowsIn(base.db, "messages");
    const both = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? world.helper : stranger));
    expect(await Promise.all(both.map(ask))).toEqual(both.map((member) => (member === stranger ? 0 : own)));
    expect(await rowsIn(base.app.db, "messages")).toBe(0);
  });

  test("is widened for what the service does in somebody's transaction, and given back whatever comes of it", async () => {
    const seen = await as(scopeOf(stranger)).transaction(async (tx) => {
      const count = () => rowsIn(tx as unknown as Connection["db"], "messages");
      const meanwhile = await asService(tx, a.id, count);
      const failed = asService(tx, a.id, () => Promise.reject(new Error("no"))).catch(() => null);
      return [await count(), meanwhile > 0, await failed, await count()];
    });
    expect(seen).toEqual([0, true, null, 0]);
  });

  test("takes nothing that is no id", () => {
    expect(() => as({ ...NOBODY, actorId: "'; drop table messages; --" })).toThrow("ids");
  });
});
