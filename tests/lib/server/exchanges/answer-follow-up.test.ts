import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import type { FollowUpKind } from "#lib/exchanges/follow-up-link.ts";
import { answerFollowUp } from "#lib/server/exchanges/answer-follow-up.ts";
import { dropTime } from "#lib/server/exchanges/drop-time.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { openFollowUpLink, signFollowUpLink } from "#lib/server/exchanges/follow-up-link-signature.ts";
import { loadFollowUp } from "#lib/server/exchanges/load-follow-up.ts";
import { acceptedHelp, aftercareOf, agreedTime, type TestExchange } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
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

const at = (iso: string) => new Date(iso);
const ASKED = at("2027-03-11T17:30:00Z");
const SOON = at("2027-03-11T18:00:00Z");
const AFTER = at("2027-03-12T20:00:00Z");

/** The links that a mail of the clock brought to somebody. */
async function linksOf(member: TestMember, kind: "time-reconfirm" | "how-did-it-go"): Promise<Record<string, string>> {
  const mail = (await seen.mails(kind)).findLast(({ recipient }) => recipient === member.email);
  const entries = Object.entries(mail?.payload ?? {}).filter(([, value]) => String(value).includes("lien="));
  return Object.fromEntries(entries.map(([name, url]) => [name, new URL(url).searchParams.get("lien") ?? ""]));
}

/** A time on Friday about which both were asked. */
async function asked(): Promise<TestExchange & { appointment: string }> {
  const help = await acceptedHelp(base.db, a);
  const appointment = await agreedTime(base.db, a, help, ["2027-03-12", "18:30"]);
  await followExchanges(base.db, ASKED);
  return { ...help, appointment };
}

/** A help on Wednesday morning of which both were asked what came. */
async function met(): Promise<TestExchange> {
  const help = await acceptedHelp(base.db, a);
  await agreedTime(base.db, a, help, ["2027-03-10", "09:30"]);
  await followExchanges(base.db, at("2027-03-10T11:00:00Z"));
  return help;
}

const view = async (link = "", city = a, now = SOON) => (await loadFollowUp(city.slug, link, now)).view;
const press = (link = "", answer?: "other_absent" | "me_absent" | "later" | "stop", now = SOON) =>
  answerFollowUp(a.slug, { link, answer }, now);

describe("je confirme", () => {
  test("is one press, for the one who was written to; opening the page changes nothing", async () => {
    const help = await asked();
    const { confirm } = await linksOf(help.helper, "time-reconfirm");
    for (let time = 0; time < 3; time += 1) expect(await view(confirm)).toBe("ask");
    expect(await seen.time(help.id, "agreed")).toMatchObject({ helperConfirmedAt: null });
    expect(await press(confirm)).toBe("confirmed");
    expect(await seen.time(help.id, "agreed")).toMatchObject({ helperConfirmedAt: SOON, beneficiaryConfirmedAt: null });
    expect([await view(confirm), await press(confirm)]).toEqual(["confirmed", null]);
  });

  test("holds for its time alone", async () => {
    const help = await asked();
    const { confirm, cannot } = await linksOf(help.helper, "time-reconfirm");
    expect(await view(confirm, a, AFTER)).toBe("passed");
    await dropTime(help.asker, { exchange: help.id, appointment: help.appointment }, SOON);
    expect([await view(confirm), await view(cannot), await press(cannot)]).toEqual(["changed", "changed", null]);
    await agreedTime(base.db, a, help, ["2027-03-13", "10:00"], { at: SOON });
    expect([await view(confirm), await press(confirm)]).toEqual(["changed", null]);
  });
});

describe("je ne peux plus", () => {
  test("drops the time and tells the other one, also after a yes", async () => {
    const help = await asked();
    const { confirm, cannot } = await linksOf(help.helper, "time-reconfirm");
    await press(confirm);
    expect(await view(cannot)).toBe("ask");
    const presses = await Promise.all([press(cannot), press(cannot)]);
    expect(presses.sort()).toEqual(["dropped", null]);
    expect((await seen.news()).filter((news) => news === `timeDropped ${help.asker.email}`)).toHaveLength(1);
    expect((await seen.exchange(help.id))?.status).toBe("accepted");
  });
});

describe("c'est fait", () => {
  test("ends the exchange once, and then offers to say thank you", async () => {
    const help = await met();
    const { done } = await linksOf(help.asker, "how-did-it-go");
    const { done: other, notDone } = await linksOf(help.helper, "how-did-it-go");
    expect(await Promise.all([press(done), press(done)])).toContain("done");
    expect(await seen.exchange(help.id)).toMatchObject({ status: "done", outcome: "helped", endedBy: "beneficiary" });
    expect([await view(done), await view(other), await press(other)]).toEqual(["done", "done", null]);
    expect([await view(notDone), await press(notDone, "other_absent")]).toEqual(["said_done", null]);
    expect((await seen.exchange(help.id))?.status).toBe("done");
    expect((await seen.events()).filter((event) => event === "complete")).toHaveLength(1);
  });
});

describe("il n'a pas eu lieu", () => {
  test("asks why", async () => {
    const help = await met();
    const { notDone } = await linksOf(help.asker, "how-did-it-go");
    await expect(press(notDone)).rejects.toMatchObject({ field: "answer", key: "time.answer" });
    expect((await seen.exchange(help.id))?.status).toBe("accepted");
  });

  test.each([
    ["other_absent", { status: "no_show", outcome: "did_not_come", absent: "helper" }],
    ["me_absent", { status: "no_show", outcome: "did_not_come", absent: "beneficiary" }],
    ["stop", { status: "cancelled", outcome: "no_longer_needed", endedBy: "beneficiary" }],
  ] as const)("because: %s", async (answer, expected) => {
    const help = await met();
    const { notDone } = await linksOf(help.asker, "how-did-it-go");
    expect(await press(notDone, answer)).toBe(answer);
    expect(await seen.exchange(help.id)).toMatchObject(expected);
    expect([await view(notDone), await press(notDone, "later")]).toEqual(["over", null]);
  });

  test("but later: the time is theirs no more, and both are asked again after the week to come", async () => {
    const help = await met();
    const { notDone, done } = await linksOf(help.asker, "how-did-it-go");
    expect(await press(notDone, "later")).toBe("later");
    expect(await seen.exchange(help.id)).toMatchObject({ status: "accepted", askedAt: null, week: "2027-03-15" });
    expect((await seen.times(help.id)).map(({ state }) => state)).toEqual(["dropped"]);
    expect([await view(notDone), await view(done)]).toEqual(["later", "ask"]);
    await followExchanges(base.db, at("2027-03-21T12:00:00Z"));
    expect(await seen.mails("how-did-it-go")).toHaveLength(2);
    await followExchanges(base.db, at("2027-03-22T08:00:00Z"));
    expect(await seen.mails("how-did-it-go")).toHaveLength(4);
  });
});

describe("cela s'est mal passé", () => {
  test("has advice whatever became of the exchange, and does nothing", async () => {
    const help = await met();
    const { wentWrong, done } = await linksOf(help.asker, "how-did-it-go");
    expect([await view(wentWrong), await press(wentWrong)]).toEqual(["help", null]);
    await press(done);
    expect(await view(wentWrong)).toBe("help");
  });
});

describe("a link", () => {
  test("is of its city, its answer, its member and its time alone", async () => {
    const help = await asked();
    const { confirm = "" } = await linksOf(help.helper, "time-reconfirm");
    expect(await view(confirm, b)).toBe("forged");
    expect(await answerFollowUp(b.slug, { link: confirm }, SOON)).toBeNull();
    for (const forged of [
      confirm.replace("confirm-time", "cannot-make-it"),
      confirm.replace(help.helper.id, help.asker.id),
      confirm.replace(a.id, b.id),
      confirm.replace(help.appointment, "-"),
      `${confirm}x`,
      confirm.slice(0, -1),
      "",
      "confirm-time",
    ]) {
      expect([await view(forged), await press(forged)]).toEqual(["forged", null]);
    }
    const late = hoursAfter(24 * 40);
    expect([await view(confirm, a, late), await press(confirm, undefined, late)]).toEqual(["expired", null]);
    expect(await seen.time(help.id, "agreed")).toMatchObject({ helperConfirmedAt: null });
  });

  test("opens nothing for a stranger to the exchange, or for who is suspended", async () => {
    const help = await asked();
    const about = { cityId: a.id, exchangeId: help.id, appointmentId: help.appointment };
    const sign = (kind: FollowUpKind, memberId: string) =>
      signFollowUpLink({ kind, ...about, memberId, expiresAt: hoursAfter(24 * 10) });
    const strange = sign("confirm-time", a.neighbours[0].id);
    expect(openFollowUpLink(strange)).toMatchObject(about);
    expect([await view(strange), await press(strange)]).toEqual(["gone", null]);
    await suspend(base.db, help.helper, { at: MORNING });
    const { confirm } = await linksOf(help.helper, "time-reconfirm");
    expect([await view(confirm), await press(confirm)]).toEqual(["gone", null]);
    await base.db.delete(exchanges).where(eq(exchanges.id, help.id));
    expect(await view(sign("done", help.asker.id))).toBe("gone");
  });

  test("shows no more than its mail did", async () => {
    const help = await asked();
    const { confirm = "" } = await linksOf(help.helper, "time-reconfirm");
    const opened = JSON.stringify(await loadFollowUp(a.slug, confirm, SOON));
    expect(opened).toContain("Besoin de quelques courses");
    for (const secret of [help.asker.email, help.helper.email, help.asker.id]) expect(opened).not.toContain(secret);
  });
});
