import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { cities } from "#db/schema/cities.ts";
import { strikes } from "#db/schema/decisions.ts";
import { outbox } from "#db/schema/outbox.ts";
import { liftStrikes } from "#lib/server/moderation/lift-strikes.ts";
import { isReportingSuspended, misuseOf, misuserOf } from "#lib/server/moderation/load-misuse.ts";
import { noteStrike, type Strike } from "#lib/server/moderation/note-strike.ts";
import { suspendReporting } from "#lib/server/moderation/suspend-reporting.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
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

const NOW = new Date("2027-03-11T10:00:00Z");
const on = (day: number) => new Date(NOW.getTime() + day * 86_400_000);
const EMAIL = "voisin@test.example";

type Whose = Pick<Strike, "cityId" | "memberId" | "email">;
const member = ({ cityId, id }: TestMember): Whose => ({ cityId, memberId: id, email: null });
const outside = (email = EMAIL, { id }: TestCity = a): Whose => ({ cityId: id, memberId: null, email });
const note = (whose: Whose, now = NOW, more: Partial<Strike> = {}) =>
  base.db.transaction((tx) =>
    noteStrike(tx, { ...whose, locale: "fr", kind: "notices", decisionId: null, ...more }, now),
  );
const rows = () => base.db.select().from(strikes).orderBy(asc(strikes.at), asc(strikes.step));
const steps = async () => (await rows()).map(({ step }) => step);
const mails = () => base.db.select().from(outbox).where(eq(outbox.kind, "misuse-warning")).orderBy(asc(outbox.id));
const misuse = (whose: Whose, kind: Strike["kind"] = "notices", now = NOW) => {
  const named = misuserOf(whose);
  if (!named) throw new Error("nobody");
  return misuseOf(base.db, named, kind, now);
};
const suspended = (whose: Whose, now: Date, kind: "notices" | "appeals" = "notices") =>
  isReportingSuspended(base.db, whose, kind, now);
/** Warned, with two strikes more: gives the last line. */
async function twiceAfterWarning(whose: Whose): Promise<string> {
  for (const day of [-5, -4, -3, -2, -1]) await note(whose, on(day));
  const named = misuserOf(whose);
  const own = ({ memberId, notifierHash }: Awaited<ReturnType<typeof rows>>[number]) =>
    memberId === named?.memberId && notifierHash === named?.notifierHash;
  return (await rows()).findLast(own)?.id ?? "";
}

describe("strikes", () => {
  test("warn with the third, once, by mail and under the bell, whatever comes next", async () => {
    const { resident } = a.members;
    for (const day of [0, 1, 2, 3]) await note(member(resident), on(day));
    expect(await steps()).toEqual(["strike", "strike", "strike", "warning", "strike"]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: resident.email, topic: null });
    expect(mail?.payload).toEqual({
      kind: "notices",
      phone: "",
      email: "",
      link: expect.stringMatching(/\/regles$/),
    });
  });

  test("warn once when three are noted at the same time", async () => {
    await Promise.all([1, 2, 3, 4].map(() => note(member(a.members.resident))));
    expect((await steps()).filter((step) => step === "warning")).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  test("of one decision count once", async () => {
    const { decisionId } = await judgedCase(base.db, a.members.resident);
    for (const _ of [1, 2, 3]) await note(member(a.members.resident), NOW, { decisionId });
    expect(await steps()).toEqual(["strike"]);
  });

  test("count for each kind, each person and each city alone", async () => {
    const { resident } = a.members;
    for (const kind of ["content", "notices", "appeals"] as const) await note(member(resident), NOW, { kind });
    await note(member(a.neighbours[0]));
    await note(member(b.members.resident));
    await note(outside());
    await note(outside(EMAIL, b));
    expect(new Set(await steps())).toEqual(new Set(["strike"]));
    for (const whose of [member(resident), member(b.members.resident), outside(), outside(EMAIL, b)])
      expect(await misuse(whose)).toMatchObject({ strikes: 1, warnedAt: null });
  });

  test("of who has no account are kept without the address, and warned in their language", async () => {
    await note(outside(), NOW, { locale: "en" });
    await note(outside("voisin+1@test.example"), on(1), { locale: "en" });
    await note(outside(), on(2), { locale: "en" });
    const kept = await rows();
    expect(JSON.stringify(kept)).not.toContain("voisin");
    expect(new Set(kept.map(({ notifierHash }) => notifierHash)).size).toBe(1);
    expect(await mails()).toMatchObject([{ recipient: EMAIL, locale: "en", memberId: null }]);
  });

  test("are none of who left no address", async () => {
    await note({ cityId: a.id, memberId: null, email: null });
    expect(await rows()).toEqual([]);
  });
});

describe("a suspension of the right to report", () => {
  const moderator = () => a.members.moderator;

  test("needs a warning and two strikes after it", async () => {
    const whose = member(a.members.resident);
    for (const day of [-9, -8, -7, -6]) {
      await note(whose, on(day));
      const last = (await rows()).at(-1)?.id ?? "";
      await expect(suspendReporting(moderator(), { strike: last }, NOW)).rejects.toThrow("warning-first");
    }
    await note(whose, on(-5));
    const last = (await rows()).at(-1)?.id ?? "";
    await suspendReporting(moderator(), { strike: last }, NOW);
    expect(await suspended(whose, on(29))).toBe(true);
    expect(await suspended(whose, on(30))).toBe(false);
    expect(await suspended(whose, on(1), "appeals")).toBe(false);
    expect((await mails()).at(-1)?.payload).toMatchObject({ kind: "notices", until: "2027-04-10" });
    await expect(suspendReporting(moderator(), { strike: last }, on(1))).rejects.toThrow("changed-meanwhile");
  });

  test("is written to the log, with no word of who: a reported admin may read it", async () => {
    for (const whose of [outside(), member(a.members.resident)])
      await suspendReporting(moderator(), { strike: await twiceAfterWarning(whose) }, NOW);
    const log = await base.db.select().from(auditEntries);
    const entry = { action: "strike.noted", actorId: moderator().id, memberId: null, subject: `city:${a.id}` };
    expect(log).toMatchObject([entry, entry]);
    expect(JSON.stringify(log)).not.toContain("voisin");
    expect(JSON.stringify(log)).not.toContain(a.members.resident.id);
  });

  test("is told to a member, with how to reach the city; not to who left a hash only", async () => {
    await base.db
      .update(cities)
      .set({ settings: { deskPhone: "03 81 00 00 00" } })
      .where(eq(cities.id, a.id));
    const of = async (whose: Whose) => suspendReporting(moderator(), { strike: await twiceAfterWarning(whose) }, NOW);
    expect(await of(member(a.members.resident))).toEqual({ told: true });
    expect((await mails()).at(-1)?.payload).toMatchObject({ until: "2027-04-10", phone: "03 81 00 00 00" });
    expect(await of(outside())).toEqual({ told: false });
  });

  test("is told with its last day as it is in the city", async () => {
    const strike = await twiceAfterWarning(member(a.members.resident));
    await suspendReporting(moderator(), { strike }, new Date("2027-03-11T22:30:00Z"));
    expect((await mails()).at(-1)?.payload).toMatchObject({ until: "2027-04-11" });
  });

  test("holds for an address, and for its member who did not sign in", async () => {
    const { resident } = a.members;
    await suspendReporting(moderator(), { strike: await twiceAfterWarning(member(resident)) }, NOW);
    await suspendReporting(moderator(), { strike: await twiceAfterWarning(outside()) }, NOW);
    expect(await suspended(outside(resident.email), on(1))).toBe(true);
    expect(await suspended(outside("voisin+2@test.example"), on(1))).toBe(true);
    expect(await suspended(outside("autre@test.example"), on(1))).toBe(false);
    expect(await suspended(outside(EMAIL, b), on(1))).toBe(false);
    expect(await suspended({ cityId: a.id, memberId: null, email: null }, on(1))).toBe(false);
  });

  test("is not for residents, another city, oneself, texts, or what is no line", async () => {
    const strike = await twiceAfterWarning(member(a.members.resident));
    const own = await twiceAfterWarning(member(moderator()));
    for (const day of [-5, -4, -3, -2, -1]) await note(member(a.neighbours[1]), on(day), { kind: "content" });
    const text = (await rows()).find(({ kind }) => kind === "content")?.id ?? "";
    const tries: [TestMember, string][] = [
      [a.members.resident, strike],
      [b.members.moderator, strike],
      [moderator(), own],
      [moderator(), text],
      [moderator(), "nothing"],
    ];
    for (const [who, line] of tries)
      await expect(suspendReporting(who, { strike: line }, NOW)).rejects.toThrow("not-found");
    expect((await steps()).filter((step) => step === "suspension")).toEqual([]);
  });
});

describe("a reversed decision", () => {
  test("takes its strike back, with the warning that followed and the suspension", async () => {
    const { resident } = a.members;
    const { decisionId } = await judgedCase(base.db, resident);
    await note(member(resident), on(-9), { decisionId });
    await suspendReporting(a.members.moderator, { strike: await twiceAfterWarning(member(resident)) }, NOW);
    // Without the first of three, the warning came too early, and so did what followed it.
    await base.db.transaction((tx) => liftStrikes(tx, { cityId: a.id, decisionId }, on(1)));
    const lifted = (await rows()).filter(({ liftedAt }) => liftedAt).map(({ step }) => step);
    expect(lifted).toEqual(["strike", "warning", "suspension"]);
    expect(await suspended(member(resident), on(1))).toBe(false);
  });

  test("takes nothing back of another city", async () => {
    const { decisionId } = await judgedCase(base.db, a.members.resident);
    await note(member(a.members.resident), NOW, { decisionId });
    await base.db.transaction((tx) => liftStrikes(tx, { cityId: b.id, decisionId }, on(1)));
    expect((await rows()).map(({ liftedAt }) => liftedAt)).toEqual([null]);
  });
});
