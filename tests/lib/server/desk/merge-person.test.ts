import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAIR_REFERENCES, RESIDENT_REFERENCES, STAFF_REFERENCES } from "#db/queries/member-references.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { users } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actFor } from "#lib/server/desk/act-for.ts";
import { mergePerson } from "#lib/server/desk/merge-person.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { deskRow, takeDown } from "#tests/support/desk.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const NOW = new Date();
let calls = 0;
/** Somebody new at the desk, with a request that is on line. */
function newPerson() {
  calls += 1;
  return takeDown(a.members.agent, a, { phone: `03 81 20 00 ${String(calls).padStart(2, "0")}`, firstName: "Odette" });
}
const newAccount = () => insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
const merge = (person: string, email: string, agent: TestMember = a.members.agent) =>
  mergePerson(agent, { person, email }, NOW);
const membershipOf = async (id: string) =>
  (await base.db.select().from(memberships).where(eq(memberships.id, id)))[0] ?? null;

/** In how many rows, by column, a member is named. */
async function rowsNaming(id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table, column } of [...RESIDENT_REFERENCES, ...PAIR_REFERENCES, ...STAFF_REFERENCES]) {
    const [row] = await base.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`,
    );
    if (row && row.n > 0) counts[`${table}.${column}`] = row.n;
  }
  return counts;
}

test("every foreign key to a member is one that a merge knows", async () => {
  const rows = await base.db.execute<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'memberships'::regclass and a.attname <> 'city_id'
    order by 1, 2`);
  const known = [...RESIDENT_REFERENCES, ...PAIR_REFERENCES, ...STAFF_REFERENCES];
  const spelled = (list: readonly { table: string; column: string }[]) =>
    list.map(({ table, column }) => `${table}.${column}`).sort();
  expect(spelled(known)).toEqual(spelled([...rows]));
});

test("what a row is the only one of is kept apart: each unique index with such a column is handled", async () => {
  const rows = await base.db.execute<{ table: string; columns: string[] }>(sql`
    select i.indrelid::regclass::text as table, array_agg(a.attname::text order by k.ord) as columns
    from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (n, ord)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n
    where i.indisunique and i.indrelid::regclass::text = any (${sql.param(RESIDENT_REFERENCES.map(({ table }) => table))}::text[])
    group by i.indexrelid, i.indrelid`);
  const handled = RESIDENT_REFERENCES.filter(({ once }) => once).map(({ table, column }) => `${table}.${column}`);
  const needed = [...rows].flatMap(({ table, columns }) =>
    RESIDENT_REFERENCES.filter((one) => one.table === table && columns.includes(one.column)).map(
      ({ column }) => `${table}.${column}`,
    ),
  );
  // Both people would have to be in one conversation or exchange: that is refused. Of cases it is asked before.
  const refused = [
    "cases.member_id",
    "contact_reveals.owner_id",
    "contact_reveals.viewer_id",
    "conversation_members.member_id",
    "messages.author_id",
    "shared_contacts.member_id",
    "thanks.author_id",
  ];
  expect([...new Set(needed)].filter((one) => !handled.includes(one)).sort()).toEqual(refused);
});

describe("an address that no account of the city has", () => {
  test("takes over the membership, be it new or known in another city", async () => {
    for (const email of ["odette@exemple.fr", b.members.resident.email]) {
      const { personId } = await newPerson();
      const before = await membershipOf(personId);
      await merge(personId, email);
      const [user] = await base.db.select().from(users).where(eq(users.email, email));
      expect(await membershipOf(personId)).toMatchObject({ userId: user?.id });
      expect(
        await base.db
          .select()
          .from(users)
          .where(eq(users.id, before?.userId ?? "")),
      ).toEqual([]);
      expect((await deskRow(base, personId))?.mergedAt).toEqual(NOW);
    }
  });

  test("is written to, and the log says who did it", async () => {
    const { personId } = await newPerson();
    await merge(personId, "told@exemple.fr");
    const mails = await base.db.select().from(outbox).where(eq(outbox.recipient, "told@exemple.fr"));
    expect(mails.map(({ kind }) => kind)).toEqual(["desk-merged"]);
    const [entry] = await base.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subject, `member:${personId}`), eq(auditEntries.action, "desk.merged")));
    expect(entry?.actorId).toBe(a.members.agent.id);
  });

  test("the desk acts for them no more", async () => {
    const { personId } = await newPerson();
    await merge(personId, "own@exemple.fr");
    const act = actFor(a.members.agent, { person: personId, did: "close" }, NOW, async () => {});
    await expect(act).rejects.toMatchObject({ code: "not-found" });
    await expect(merge(personId, "again@exemple.fr")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("an address of an account of the city", () => {
  test("takes over everything, and nothing names the person of the desk any more", async () => {
    const { personId, listingId } = await newPerson();
    const account = await newAccount();
    const helper = a.neighbours[0];
    const { exchangeId } = await proposeExchange(
      helper,
      { key: uuidv7(), listing: listingId, with: null, message: "Bonjour" },
      NOW,
    );
    await actFor(a.members.agent, { person: personId, did: "accept" }, NOW, (person) =>
      actOnExchange(person, { exchange: exchangeId, action: "accept", reason: null }, NOW),
    );
    // Both blocked the same person: of two rows one is left.
    for (const blockerId of [personId, account.id]) {
      await base.db.insert(blocks).values({ cityId: a.id, blockerId, blockedId: a.neighbours[1].id });
    }
    const before = await rowsNaming(personId);
    expect(Object.keys(before).length).toBeGreaterThan(6);
    await merge(personId, account.email);
    expect(await rowsNaming(personId)).toEqual({});
    expect(await membershipOf(personId)).toBeNull();
    const [listing] = await base.db.select().from(listings).where(eq(listings.id, listingId));
    expect(listing?.authorId).toBe(account.id);
    const talks = await base.db.execute<{ n: number }>(
      sql`select count(*)::int as n from conversations where low_id = ${account.id} or high_id = ${account.id}`,
    );
    expect(talks[0]?.n).toBe(1);
    // The exchange goes on: its new owner ends it.
    await actOnExchange(account, { exchange: exchangeId, action: "complete", reason: null }, NOW);
  });

  test("refuses two people who met, who are suspended, or who work for the city, and changes nothing", async () => {
    const { personId } = await newPerson();
    const account = await newAccount();
    await base.db.insert(blocks).values({ cityId: a.id, blockerId: account.id, blockedId: personId });
    await expect(merge(personId, account.email)).rejects.toMatchObject({ code: "people-met" });
    await expect(merge(personId, a.members.moderator.email)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await membershipOf(personId)).not.toBeNull();
    expect((await deskRow(base, personId))?.mergedAt).toBeNull();
  });
});

test("nobody but those who work at the desk of the city merges", async () => {
  const { personId } = await newPerson();
  for (const who of [a.members.resident, a.members.moderator, b.members.agent, b.members.admin]) {
    await expect(merge(personId, "no@exemple.fr", who)).rejects.toMatchObject({ code: "not-found" });
  }
});
