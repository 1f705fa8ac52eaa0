import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reports } from "#db/schema/conversations.ts";
import { strikes } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { NoticeInput } from "#lib/notices/notice.schema.ts";
import { notifierHash } from "#lib/server/moderation/notifier-hash.ts";
import { makeNotice } from "#lib/server/reports/make-notice.ts";
import { cityOf } from "#tests/support/appeals.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let listing: string;
let neighbour: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  listing = await insertListing(base.db, { city: a });
  neighbour = a.neighbours[0];
});

const NOW = new Date();
const inHours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
type Sender = { member: TestMember | null; network: string; city: TestCity; at: Date };
function send(
  more: Partial<NoticeInput> = {},
  { member = null, network = uuidv7(), city = a, at = NOW }: Partial<Sender> = {},
) {
  const typed: NoticeInput = {
    key: uuidv7(),
    listing,
    photo: undefined,
    subject: "listing",
    reason: "scam",
    note: "On demande un mandat avant de venir.",
    name: "Nadia",
    email: "nadia@exemple.fr",
    goodFaith: true,
    unseen: "",
    ...more,
  };
  return makeNotice(cityOf(city), { member, network, locale: "fr" }, typed, at);
}
const made = () => base.db.select().from(reports);

describe("the limits", () => {
  test("of five a day for a member hold, however many are sent at once", async () => {
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => send({}, { member: neighbour })));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    await expect(send({}, { member: neighbour, at: inHours(23) })).rejects.toMatchObject({ code: "too-many-reports" });
    await send({}, { member: neighbour, at: inHours(25) });
    await send({}, { member: a.neighbours[1] });
    expect(await made()).toHaveLength(7);
  });

  test("of an address count its tags as one", async () => {
    const of = async (at: number) =>
      send({ listing: await insertListing(base.db, { city: a }), email: `nadia+${at}@exemple.fr` });
    for (let at = 0; at < 5; at += 1) await of(at);
    await expect(of(5)).rejects.toMatchObject({ code: "too-many-reports" });
  });

  test("of a network hold whatever the addresses, and also for those who leave none", async () => {
    const network = uuidv7();
    for (let at = 0; at < 10; at += 1) await send({ email: `voisin-${at}@exemple.fr` }, { network });
    await expect(send({}, { network })).rejects.toMatchObject({ code: "too-many-notices" });
    await send();
  });

  test("do not hold for who tells of a danger, who has others a long way further", async () => {
    const network = uuidv7();
    const anonymous = { reason: "danger", name: null, email: null } as const;
    for (let at = 0; at < 10; at += 1) await send({ email: `voisin-${at}@exemple.fr` }, { network });
    for (let at = 0; at < 100; at += 1) await send(anonymous, { network });
    await expect(send(anonymous, { network })).rejects.toMatchObject({ code: "too-many-notices" });
    for (let at = 0; at < 6; at += 1) await send({ reason: "child" });
    for (let at = 0; at < 5; at += 1) await send({}, { member: neighbour });
    for (let at = 0; at < 50; at += 1) await send({ reason: "child" }, { member: neighbour });
    await expect(send({ reason: "danger" }, { member: neighbour })).rejects.toMatchObject({ code: "too-many-notices" });
  });

  test("count what a member tells of a danger apart from the rest", async () => {
    for (let at = 0; at < 6; at += 1) await send({ reason: "danger" }, { member: neighbour });
    await send({}, { member: neighbour });
    expect(await made()).toHaveLength(7);
  });
});

describe("whoever misused notices after a warning", () => {
  const suspended = (whose: Pick<typeof strikes.$inferInsert, "memberId" | "notifierHash">) =>
    base.db.insert(strikes).values({
      cityId: a.id,
      id: uuidv7(),
      ...whose,
      kind: "notices",
      step: "suspension",
      at: NOW,
      until: inHours(24),
    });

  test("is told that they are not handled for now, and heard when somebody is in danger", async () => {
    await suspended({ memberId: neighbour.id });
    await expect(send({}, { member: neighbour })).rejects.toMatchObject({ code: "reports-suspended" });
    await send({ reason: "danger" }, { member: neighbour });
    await send({}, { member: neighbour, at: inHours(25) });
    expect(await made()).toHaveLength(2);
  });

  test("is known by their address, in this city only", async () => {
    await suspended({ notifierHash: notifierHash(a.id, "nadia@exemple.fr") });
    await expect(send()).rejects.toMatchObject({ code: "reports-suspended" });
    await send({ listing: await insertListing(base.db, { city: b }) }, { city: b });
    await send({ email: "autre@exemple.fr" });
    expect(await made()).toHaveLength(2);
  });
});
