import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appeals } from "#db/schema/decisions.ts";
import { deskPeople } from "#db/schema/desk.ts";
import { uuidv7 } from "#db/uuid.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { EXPORT_SECTIONS } from "#lib/privacy/export-rules.ts";
import { loadOwnData, type OwnData } from "#lib/server/privacy/load-own-data.ts";
import { shareIn } from "#tests/support/contacts.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { bringTo, type World } from "#tests/support/exchange-worlds.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { EXACT_PLACES, fillFor } from "#tests/support/own-data.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let world: World;
let mine: OwnData;
let text: string;

/** Contact details of the other one, as they are shared: the copy shows them to nobody. */
const THEIRS = { phone: "06 98 76 54 32", email: "ailleurs@secret.example", address: "12 rue Très Secrète" };

beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  world = await bringTo(base.db, a, "thanked");
  const { helper, beneficiary, exchange: exchangeId } = world;
  const key = { cityId: a.id, exchangeId, memberId: beneficiary.id };
  await shareIn(base.db, key, { ...THEIRS, sharedAt: new Date() });
  await fillFor(base.db, helper, beneficiary);
  await fillFor(base.db, beneficiary, helper, "SECRET-DE-L-AUTRE");
  const { decisionId } = await judgedCase(base.db, helper, { decision: { passage: "Mon passage" } });
  const { decisionId: theirs } = await judgedCase(base.db, beneficiary, { decision: { passage: "SECRET-DE-L-AUTRE" } });
  for (const [id, body] of [
    [decisionId, "Je conteste."],
    [theirs, "SECRET-DE-L-AUTRE"],
  ] as const) {
    const [row] = await base.db.execute<{ by: string }>(sql`select decided_by as by from decisions where id = ${id}`);
    const about = { decisionId: id, firstDeciderId: row?.by ?? "", appellant: "author" as const, body };
    await base.db.insert(appeals).values({ cityId: a.id, id: uuidv7(), ...about, createdAt: new Date() });
  }
  mine = await loadOwnData(helper);
  text = JSON.stringify(mine);
});
afterAll(() => base.close());

describe("the copy of everything about somebody", () => {
  test("has every part, and something in each that this person has", () => {
    expect(Object.keys(mine).sort()).toEqual([...EXPORT_SECTIONS].sort());
    const empty = EXPORT_SECTIONS.filter((section) => mine[section].length === 0);
    expect(empty).toEqual([]);
  });

  test("says what they wrote, chose and gave", () => {
    expect(mine.account).toMatchObject([{ email: world.helper.email }]);
    expect(mine.place).toMatchObject([{ firstName: "Bilal", quartier: a.quartiers[1].name, languages: ["fr"] }]);
    expect(mine.listings).toContainEqual(expect.objectContaining({ title: "Je fais vos courses", kind: "offer" }));
    expect(mine.decisions).toMatchObject([{ passage: "Mon passage", words: { why: "Le texte fixe un tarif." } }]);
    expect(mine.appeals).toMatchObject([{ body: "Je conteste." }]);
    expect(mine.desk).toMatchObject([{ lastName: "Marin", phone: "03 81 00 00 01" }]);
    expect(mine.matches).toMatchObject([{ offer: "Je fais vos courses" }, { request: "Besoin de courses" }]);
    expect(text).toContain(String(EXACT_PLACES.mine.lng));
  });

  test("holds nothing personal of the other one, not even what only the service knows of them", () => {
    const { id, userId, email } = world.beneficiary;
    const secrets = [
      id,
      userId,
      email,
      ...Object.values(THEIRS),
      "SECRET-DE-L-AUTRE",
      String(EXACT_PLACES.theirs.lng),
      String(EXACT_PLACES.theirs.lat),
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  test("holds no number, hash or key by which the service knows anybody", () => {
    expect(text).not.toContain(world.helper.id);
    expect(text).not.toContain(world.helper.userId);
    expect(text).not.toMatch(/"(id|cityId|\w+Id|\w*[hH]ash|endpoint|p256dh|auth|payload|inputs)":/);
    for (const staff of [a.members.admin, a.members.moderator, a.members.agent]) expect(text).not.toContain(staff.id);
  });

  test("of another city it holds nothing: each has its own", async () => {
    const elsewhere = await loadOwnData(b.neighbours[0]);
    const full = EXPORT_SECTIONS.filter((section) => elsewhere[section].length > 0);
    expect(full).toEqual(["account", "place"]);
  });

  test.each(["fr", "en"] as const)("every name of a row has a word (%s)", (locale) => {
    const t = getTranslator(locale, "myData");
    const names = new Set(EXPORT_SECTIONS.flatMap((section) => mine[section].flatMap((row) => Object.keys(row))));
    expect([...names].filter((name) => !t.has(`fields.${name}` as never))).toEqual([]);
  });
});

test("whoever has nothing gets a copy that says so", async () => {
  const [, stranger]: TestMember[] = b.neighbours;
  const data = await loadOwnData(stranger as TestMember);
  expect(data.listings).toEqual([]);
  expect(await base.db.select().from(deskPeople)).toHaveLength(2);
});
