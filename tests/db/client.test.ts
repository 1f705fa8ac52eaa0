import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const POOL = 3;

let base: TestDatabase;
let pool: Connection;
beforeAll(async () => {
  base = await testDatabase();
  pool = connect(base.url, POOL);
  await pool.db.execute("create table written (n int)");
});
afterAll(async () => {
  await pool.close();
  await base.close();
});
beforeEach(() => pool.db.execute("truncate written"));

const count = async () => Number((await pool.db.execute("select count(*) as n from written"))[0]?.n);
/** Ends the connections of the pool, as a restart of the database does. */
const cut = () =>
  base.connection.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
const write = (db: Pick<Connection["db"], "execute">) => db.execute("insert into written values (1)");
const answers = () =>
  Promise.all(Array.from({ length: 4 * POOL }, () => pool.db.execute("select 1"))).then(
    () => true,
    () => false,
  );
/** Every place of the pool serves again: one that is lost for ever would keep its question for thirty seconds. */
const allServe = () => expect.poll(answers, { timeout: 5_000 }).toBe(true);

test("a transaction that is cut while it waits for something else writes nothing, before or after", async () => {
  for (let n = 0; n < POOL; n++) {
    const transaction = pool.db.transaction(async (tx) => {
      await write(tx);
      await cut();
      // What asks meanwhile may get the same connection, made anew: it is no part of this transaction.
      await allServe();
      await write(tx);
    });
    await expect(transaction).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
    await allServe();
  }
  expect(await count()).toBe(0);
}, 20_000);

test("one that is cut in the middle of a question is refused, and the connection serves again", async () => {
  for (let n = 0; n < POOL; n++) {
    const transaction = pool.db.transaction(async (tx) => {
      await write(tx);
      await tx.execute("select pg_sleep(20)");
    });
    const refused = expect(transaction).rejects.toThrow();
    const asked = () =>
      base.connection.sql`
        select from pg_stat_activity where query = 'select pg_sleep(20)' and state = 'active'`;
    await expect.poll(asked).toHaveLength(1);
    await cut();
    await refused;
    await allServe();
  }
  expect(await count()).toBe(0);
}, 20_000);

test("under many at once, what was said to be written is there, and nothing else", async () => {
  let said = 0;
  for (let round = 0; round < 10; round++) {
    const transactions = Array.from({ length: 2 * POOL }, () =>
      pool.db
        .transaction(async (tx) => {
          await write(tx);
          await write(tx);
        })
        .then(
          () => {
            said += 2;
          },
          () => null,
        ),
    );
    await Promise.all([...transactions, cut()]);
  }
  await allServe();
  expect(await count()).toBe(said);
}, 20_000);
