import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listAuditEntries } from "#db/queries/audit.ts";
import { listPublicThanks } from "#db/queries/thanks.ts";
import { thanks } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { giveThanks } from "#lib/server/exchanges/give-thanks.ts";
import { loadWaitingThanks } from "#lib/server/exchanges/load-waiting-thanks.ts";
import { reviewThanks } from "#lib/server/exchanges/review-thanks.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { acceptedHelp } from "#tests/support/aftercare.ts";
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

/** A note that its author lets the city show, or not. Gives the help. */
async function noted(body = "Merci pour les courses, quel soulagement !", isPublic = true, now = MORNING) {
  const help = await acceptedHelp(base.db, a);
  await sayDone(help.asker, { exchange: help.id, body: "" }, MORNING);
  await giveThanks(help.asker, { exchange: help.id, body, isPublic }, now);
  return help;
}
const waiting = async (member = a.members.moderator) => (await loadWaitingThanks(member, MORNING)) ?? [];
const shown = (now = MORNING) => {
  const since = new Date(now.getTime() - 365 * 86_400_000);
  return listPublicThanks(base.db, { cityId: a.id, since, limit: 60 });
};

describe("notes to review", () => {
  test("are those that their authors let the city show, without a name", async () => {
    const { helper, asker } = await noted();
    await noted("Entre nous.", false);
    const notes = await waiting();
    expect(notes).toMatchObject([
      { body: "Merci pour les courses, quel soulagement !", category: "shopping", risky: [], saysName: false },
    ]);
    const hidden = JSON.stringify(notes);
    for (const secret of [asker.firstName, asker.id, helper.id, asker.email]) expect(hidden).not.toContain(secret);
    expect(await waiting(a.members.admin)).toHaveLength(1);
  });

  test("warn of contact details and first names", async () => {
    await noted("Appelez-moi au 06 39 98 12 34 !");
    await noted("Merci ALEX.", true, hoursAfter(1));
    expect((await waiting()).map(({ risky, saysName }) => [risky, saysName])).toEqual([
      [["06 39 98 12 34"], false],
      [[], true],
    ]);
  });

  test("are for moderators and administrators of the city alone", async () => {
    await noted();
    const [note] = await waiting();
    const verdict = { thanks: note?.id ?? "", approved: true };
    for (const other of [a.members.resident, a.members.agent]) {
      expect(await loadWaitingThanks(other, MORNING)).toBeNull();
      await expect(reviewThanks(other, verdict, MORNING)).rejects.toThrow("not-found");
    }
    expect(await loadWaitingThanks(b.members.moderator, MORNING)).toEqual([]);
    await expect(reviewThanks(b.members.moderator, verdict, MORNING)).rejects.toThrow("not-found");
    expect(await shown()).toEqual([]);
  });

  test("leave in the log who read them and who decided", async () => {
    await noted();
    const [note] = await waiting();
    await reviewThanks(a.members.moderator, { thanks: note?.id ?? "", approved: true }, MORNING);
    await waiting();
    const log = await listAuditEntries(base.db, { cityId: a.id, about: null, before: null, limit: 10 });
    expect(log.map(({ action }) => action)).toEqual(["thanks.judged", "thanks.read"]);
  });

  test("are not decided on by who wrote or received them", async () => {
    const { helper } = await noted();
    await base.db.update(memberships).set({ role: "moderator" }).where(eq(memberships.id, helper.id));
    const reviewer = { ...helper, role: "moderator" as const };
    const [note] = await waiting();
    expect(await loadWaitingThanks(reviewer, MORNING)).toEqual([]);
    await expect(reviewThanks(reviewer, { thanks: note?.id ?? "", approved: true }, MORNING)).rejects.toThrow(
      "not-found",
    );
  });
});

describe("the page of the city", () => {
  test("shows what was approved, for a year, and nothing else", async () => {
    await noted("Merci mille fois.");
    await noted("À ne pas montrer.", true, hoursAfter(1));
    const [first, second] = await waiting();
    await reviewThanks(a.members.moderator, { thanks: first?.id ?? "", approved: true }, hoursAfter(1));
    await reviewThanks(a.members.moderator, { thanks: second?.id ?? "", approved: false }, hoursAfter(1));
    expect(await shown()).toEqual([{ body: "Merci mille fois.", category: "shopping", createdAt: MORNING }]);
    expect(await shown(hoursAfter(24 * 366))).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(
      await base.db
        .select()
        .from(thanks)
        .where(eq(thanks.id, second?.id ?? "")),
    ).toMatchObject([{ approved: false, reviewedBy: a.members.moderator.id, reviewedAt: hoursAfter(1) }]);
    const again = { thanks: second?.id ?? "", approved: true };
    await expect(reviewThanks(a.members.moderator, again, hoursAfter(2))).rejects.toThrow("not-found");
  });

  test("knows what a help was about when its listing is erased", async () => {
    const { requestId } = await noted();
    const [note] = await waiting();
    await reviewThanks(a.members.admin, { thanks: note?.id ?? "", approved: true }, MORNING);
    await base.db.delete(listings).where(eq(listings.id, requestId));
    expect(await shown()).toMatchObject([{ category: "shopping" }]);
  });
});
