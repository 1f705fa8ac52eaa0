import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sharedContacts } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { confirmTime } from "#lib/server/exchanges/confirm-time.ts";
import { dropTime } from "#lib/server/exchanges/drop-time.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { acceptedHelp, aftercareOf, agreedTime, proposedHelp, timeAt } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof aftercareOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = aftercareOf(base.db, a.id);
});

const DAY = 24;
const follow = (now: Date) => followExchanges(base.db, now);
const at = (iso: string) => new Date(iso);
const statusOf = async (id: string) => (await seen.exchange(id))?.status;
describe("an agreed time", () => {
  const FRIDAY = ["2027-03-12", "18:30"] as const;

  test("is asked about 24 hours before, once, of both", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, FRIDAY);
    await follow(at("2027-03-11T17:29:00Z"));
    expect(await seen.mails("time-reconfirm")).toEqual([]);
    for (const minute of ["30", "35", "40"]) await follow(at(`2027-03-11T17:${minute}:00Z`));
    const mails = await seen.mails("time-reconfirm");
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([help.asker.email, help.helper.email].sort());
    expect(mails[0]?.payload).toMatchObject({ startsAt: "2027-03-12T17:30:00.000Z", place: "Médiathèque" });
    expect(mails[0]?.payload.confirm).toContain("/ville-a/suite?lien=confirm-time.");
    expect(await seen.time(help.id, "agreed")).toMatchObject({ askedAt: at("2027-03-11T17:30:00Z") });
  });

  test("early in the day is asked about on the evening before that, also when the clocks change", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-29", "07:00"]);
    await follow(at("2027-03-27T17:55:00Z"));
    expect(await seen.mails("time-reconfirm")).toEqual([]);
    await follow(at("2027-03-27T18:00:00Z"));
    expect(await seen.mails("time-reconfirm")).toHaveLength(2);
  });

  test("is asked about in the morning when its evening was missed, and never at night", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-12", "07:00"]);
    await follow(at("2027-03-10T21:00:00Z"));
    expect(await seen.mails("time-reconfirm")).toEqual([]);
    await follow(at("2027-03-11T07:00:00Z"));
    expect(await seen.mails("time-reconfirm")).toHaveLength(2);
  });

  test("that was agreed on so late that both have just said yes is not asked about, nor released", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-10", "09:30"]);
    await follow(hoursAfter(1));
    await follow(hoursAfter(22));
    expect(await seen.mails("time-reconfirm")).toEqual([]);
    expect(await statusOf(help.id)).toBe("accepted");
  });

  test("that one of the two leaves unanswered is free 4 hours before: both are told, and the search goes on", async () => {
    const help = await acceptedHelp(base.db, a);
    const appointment = await agreedTime(base.db, a, help, FRIDAY);
    await shareContacts(
      help.helper,
      { exchange: help.id, phone: "06 39 98 12 34", email: null, address: null },
      MORNING,
    );
    await follow(at("2027-03-11T17:30:00Z"));
    await confirmTime(help.asker, { exchange: help.id, appointment }, at("2027-03-11T18:00:00Z"));
    await follow(at("2027-03-12T13:29:00Z"));
    expect(await statusOf(help.id)).toBe("accepted");
    await follow(at("2027-03-12T13:30:00Z"));
    expect(await seen.exchange(help.id)).toMatchObject({
      status: "cancelled",
      outcome: "no_message",
      endedBy: "helper",
    });
    expect((await seen.news()).slice(-2).sort()).toEqual(
      [`released ${help.asker.email}`, `released ${help.helper.email}`].sort(),
    );
    expect((await seen.times(help.id)).map(({ state }) => state)).toEqual(["dropped"]);
    expect(await base.db.select().from(sharedContacts)).toEqual([]);
    const [request] = await base.db.select().from(listings).where(eq(listings.id, help.requestId));
    expect(request?.status).toBe("published");
  });

  test("that both leave unanswered is nobody's fault, and one that both confirmed stays", async () => {
    const silent = await acceptedHelp(base.db, a);
    const kept = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, silent, FRIDAY);
    const appointment = await agreedTime(base.db, a, kept, FRIDAY);
    await follow(at("2027-03-11T17:30:00Z"));
    for (const member of [kept.asker, kept.helper]) {
      await confirmTime(member, { exchange: kept.id, appointment }, at("2027-03-11T18:00:00Z"));
    }
    await follow(at("2027-03-12T14:00:00Z"));
    expect(await seen.exchange(silent.id)).toMatchObject({ status: "cancelled", endedBy: null });
    expect(await statusOf(kept.id)).toBe("accepted");
  });

  test("leaves at least three hours to answer, and is not taken away once it has begun", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, FRIDAY);
    // Nothing ran the day before.
    await follow(at("2027-03-12T13:00:00Z"));
    await follow(at("2027-03-12T15:59:00Z"));
    expect(await statusOf(help.id)).toBe("accepted");
    await follow(at("2027-03-12T17:30:00Z"));
    expect(await statusOf(help.id)).toBe("accepted");
  });

  test("is reminded of two hours before, once, to who wished it", async () => {
    const help = await acceptedHelp(base.db, a);
    const appointment = await agreedTime(base.db, a, help, ["2027-03-12", "09:00"], { askerReminder: true });
    await follow(at("2027-03-11T08:00:00Z"));
    for (const member of [help.asker, help.helper]) {
      await confirmTime(member, { exchange: help.id, appointment }, at("2027-03-11T09:00:00Z"));
    }
    await follow(at("2027-03-12T05:59:00Z"));
    const before = (await seen.news()).length;
    for (const minute of ["00", "05"]) await follow(at(`2027-03-12T06:${minute}:00Z`));
    expect((await seen.news()).slice(before)).toEqual([`soon ${help.asker.email}`]);
  });
});

describe("c'est fait ?", () => {
  test("is asked of both an hour after the end of a time, by day, once; two weeks later it is lost from view", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-10", "09:30"]);
    await follow(at("2027-03-10T10:29:00Z"));
    expect(await seen.mails("how-did-it-go")).toEqual([]);
    for (const minute of ["30", "35"]) await follow(at(`2027-03-10T10:${minute}:00Z`));
    const mails = await seen.mails("how-did-it-go");
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([help.asker.email, help.helper.email].sort());
    expect(mails[0]?.payload).toMatchObject({
      done: expect.stringContaining("lien=done."),
      notDone: expect.stringContaining("lien=not-done."),
      wentWrong: expect.stringContaining("lien=went-wrong."),
    });
    await follow(at("2027-03-24T10:29:00Z"));
    expect(await statusOf(help.id)).toBe("accepted");
    await follow(at("2027-03-24T10:30:00Z"));
    expect(await seen.exchange(help.id)).toMatchObject({ status: "expired", outcome: "lost_from_view", endedBy: null });
  });

  test("waits for the morning after a late time", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-09", "20:00"]);
    await follow(at("2027-03-09T22:00:00Z"));
    expect(await seen.mails("how-did-it-go")).toEqual([]);
    await follow(at("2027-03-10T07:00:00Z"));
    expect(await seen.mails("how-did-it-go")).toHaveLength(2);
  });

  test("is asked a week after they agreed without a time, unless one is hoped for", async () => {
    const help = await acceptedHelp(base.db, a);
    const hoping = await acceptedHelp(base.db, a);
    await follow(hoursAfter(7 * DAY - 1));
    expect(await seen.mails("how-did-it-go")).toEqual([]);
    await suggestTime(hoping.helper, timeAt(hoping.id, "2027-03-18", "18:30"), hoursAfter(6 * DAY));
    await follow(hoursAfter(7 * DAY));
    expect((await seen.exchange(help.id))?.askedAt).toEqual(hoursAfter(7 * DAY));
    expect((await seen.exchange(hoping.id))?.askedAt).toBeNull();
    await follow(at("2027-03-18T18:00:00Z"));
    expect((await seen.exchange(hoping.id))?.askedAt).toEqual(at("2027-03-18T18:00:00Z"));
  });

  test("is asked after the week of a time that was dropped", async () => {
    const help = await acceptedHelp(base.db, a);
    const appointment = await agreedTime(base.db, a, help, ["2027-03-24", "18:30"]);
    await dropTime(help.asker, { exchange: help.id, appointment }, hoursAfter(8 * DAY));
    await follow(hoursAfter(9 * DAY));
    expect(await seen.mails("how-did-it-go")).toEqual([]);
    await follow(at("2027-03-29T08:00:00Z"));
    expect(await seen.mails("how-did-it-go")).toHaveLength(2);
  });

  test("is not asked of who is suspended, nor about what has ended", async () => {
    const help = await acceptedHelp(base.db, a);
    const over = await acceptedHelp(base.db, a);
    await actOnExchange(over.asker, { exchange: over.id, action: "cancel", reason: null }, MORNING);
    await suspend(base.db, help.helper, { at: MORNING });
    await follow(hoursAfter(7 * DAY));
    expect((await seen.mails("how-did-it-go")).map(({ recipient }) => recipient)).toEqual([help.asker.email]);
  });
});

describe("two runs at once", () => {
  test("share the work: each change is made once", async () => {
    const helps = [];
    for (let one = 0; one < 4; one += 1) helps.push(await acceptedHelp(base.db, a));
    const proposals = [];
    for (let one = 0; one < 4; one += 1) proposals.push(await proposedHelp(base.db, a, 5, hoursAfter(2 * DAY)));
    const now = hoursAfter(7 * DAY);
    const runs = await Promise.all([follow(now), follow(now), follow(now)]);
    const total = (step: string) => runs.reduce((sum, run) => sum + (run[step] ?? 0), 0);
    expect([total("follow-up"), total("expire")]).toEqual([4, 4]);
    expect(await seen.mails("how-did-it-go")).toHaveLength(8);
    expect((await seen.events()).filter((event) => event === "expire")).toHaveLength(4);
    expect(await follow(now)).toMatchObject({ "follow-up": 0, expire: 0 });
  });

  test("and somebody who answers at the same moment: one of them wins, and nothing is done twice", async () => {
    const { id, asker } = await proposedHelp(base.db, a);
    const now = hoursAfter(5 * DAY);
    await Promise.allSettled([
      actOnExchange(asker, { exchange: id, action: "decline", reason: null }, now),
      follow(now),
      follow(now),
    ]);
    expect(["declined", "expired"]).toContain(await statusOf(id));
    const ends = (await seen.events()).filter((event) => event === "decline" || event === "expire");
    expect(ends).toHaveLength(1);
  });

  test("keep to the night of each city", async () => {
    const island = aftercareOf(base.db, b.id);
    const far = await acceptedHelp(base.db, b);
    const near = await acceptedHelp(base.db, a);
    // Nine in the morning in Réunion, six in Paris.
    await follow(at("2027-03-17T05:00:00Z"));
    expect((await island.exchange(far.id))?.askedAt).toEqual(at("2027-03-17T05:00:00Z"));
    expect((await seen.exchange(near.id))?.askedAt).toBeNull();
    await follow(at("2027-03-17T09:00:00Z"));
    expect((await seen.exchange(near.id))?.askedAt).toEqual(at("2027-03-17T09:00:00Z"));
    expect(await island.mails("how-did-it-go")).toHaveLength(2);
  });
});
