import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contactReveals } from "#db/schema/exchanges.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadContacts } from "#lib/server/exchanges/load-contacts.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { withdrawContacts } from "#lib/server/exchanges/withdraw-contacts.ts";
import { acceptedHelp, proposedHelp } from "#tests/support/aftercare.ts";
import { sharedInClear } from "#tests/support/contacts.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

const PHONE = { phone: "06 39 98 12 34", email: null, address: null };
const shared = () => sharedInClear(base.db);
const reveals = () => base.db.select().from(contactReveals);

describe("contact details", () => {
  test("are nobody's before they are shared, and the account's address is offered alone", async () => {
    const { id, helper } = await acceptedHelp(base.db, a);
    expect(await loadContacts(helper, id, MORNING)).toEqual({
      mine: null,
      theirs: null,
      reveals: [],
      accountEmail: helper.email,
    });
    expect(await shared()).toEqual([]);
  });

  test("are prepared before both accepted, and shown then, once for each thing that is shared", async () => {
    const { id, helper, asker } = await proposedHelp(base.db, a);
    await shareContacts(helper, { exchange: id, ...PHONE }, MORNING);
    expect((await loadContacts(asker, id, MORNING))?.theirs).toBeNull();
    expect(await reveals()).toEqual([]);
    await actOnExchange(asker, { exchange: id, action: "accept", reason: null }, hoursAfter(1));
    await Promise.all([1, 2, 3].map(() => loadContacts(asker, id, hoursAfter(2))));
    expect((await loadContacts(asker, id, hoursAfter(3)))?.theirs).toEqual(PHONE);
    expect((await loadContacts(helper, id, hoursAfter(3)))?.reveals).toMatchObject([
      { fields: ["phone"], at: hoursAfter(2) },
    ]);
    await shareContacts(helper, { exchange: id, ...PHONE }, hoursAfter(4));
    await loadContacts(asker, id, hoursAfter(5));
    expect(await reveals()).toHaveLength(1);
    await shareContacts(helper, { exchange: id, ...PHONE, address: "3 rue des Granges" }, hoursAfter(6));
    await loadContacts(asker, id, hoursAfter(7));
    expect((await loadContacts(helper, id, hoursAfter(8)))?.reveals.map(({ fields }) => fields)).toEqual([
      ["phone"],
      ["phone", "address"],
    ]);
  });

  test("are for the other one alone", async () => {
    const { id, helper, asker } = await acceptedHelp(base.db, a);
    await shareContacts(asker, { exchange: id, ...PHONE }, MORNING);
    expect((await loadContacts(asker, id, MORNING))?.theirs).toBeNull();
    const strangers = [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident];
    for (const stranger of [...strangers, { ...helper, cityId: b.id }]) {
      expect(await loadContacts(stranger, id, MORNING)).toBeNull();
      await expect(shareContacts(stranger, { exchange: id, ...PHONE }, MORNING)).rejects.toThrow("not-found");
      await expect(withdrawContacts(stranger, id, MORNING)).rejects.toThrow("not-found");
    }
    expect(await reveals()).toEqual([]);
    expect(await shared()).toHaveLength(1);
  });

  test.each(["complete", "cancel"] as const)("are gone once the exchange ends: %s", async (action) => {
    const { id, helper, asker } = await acceptedHelp(base.db, a);
    await shareContacts(helper, { exchange: id, ...PHONE }, MORNING);
    await actOnExchange(asker, { exchange: id, action, reason: null }, hoursAfter(1));
    expect(await shared()).toEqual([]);
    expect((await loadContacts(asker, id, hoursAfter(2)))?.theirs).toBeNull();
    await expect(shareContacts(helper, { exchange: id, ...PHONE }, hoursAfter(2))).rejects.toThrow(
      "transition-not-allowed",
    );
  });

  test("are withdrawn by a button, or by an empty form; what was seen stays in the log", async () => {
    const { id, helper, asker } = await acceptedHelp(base.db, a);
    await shareContacts(helper, { exchange: id, ...PHONE }, MORNING);
    await loadContacts(asker, id, MORNING);
    await withdrawContacts(helper, id, hoursAfter(1));
    expect((await loadContacts(asker, id, hoursAfter(2)))?.theirs).toBeNull();
    await shareContacts(helper, { exchange: id, ...PHONE }, hoursAfter(3));
    await shareContacts(helper, { exchange: id, phone: null, email: null, address: null }, hoursAfter(4));
    expect(await shared()).toEqual([]);
    expect((await loadContacts(helper, id, hoursAfter(5)))?.reveals).toHaveLength(1);
  });

  test("hold an e-mail in its one spelling, or none", async () => {
    const { id, helper } = await acceptedHelp(base.db, a);
    await shareContacts(helper, { exchange: id, ...PHONE, email: " Alex@Test.Example " }, MORNING);
    expect(await shared()).toMatchObject([{ email: "alex@test.example" }]);
    await expect(shareContacts(helper, { exchange: id, ...PHONE, email: "alex" }, MORNING)).rejects.toMatchObject({
      field: "email",
      key: "contact.email",
    });
  });
});
