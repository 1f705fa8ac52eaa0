import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { thanks } from "#db/schema/exchanges.ts";
import { blocks } from "#db/schema/memberships.ts";
import { giveThanks } from "#lib/server/exchanges/give-thanks.ts";
import { loadThanks } from "#lib/server/exchanges/load-thanks.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { acceptedHelp, aftercareOf } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
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

const note = (exchange: string, body = "Merci pour tout.") => ({ exchange, body, isPublic: false });

/** A help that its beneficiary says is done. */
async function doneHelp(body = "") {
  const help = await acceptedHelp(base.db, a);
  await sayDone(help.asker, { exchange: help.id, body }, MORNING);
  return help;
}

describe("c'est fait, dire merci", () => {
  test("ends the exchange with ready words, for the other one alone", async () => {
    const { id, helper, asker } = await doneHelp("Merci pour votre aide.");
    expect((await seen.exchange(id))?.status).toBe("done");
    expect((await seen.news()).at(-1)).toBe(`thanked ${helper.email}`);
    expect(await loadThanks(helper, id)).toMatchObject({
      given: null,
      received: { body: "Merci pour votre aide.", isPublic: false, approved: null },
    });
    expect(await loadThanks(asker, id)).toMatchObject({ given: { body: "Merci pour votre aide." }, received: null });
  });

  test("of both at once is done once, with a word from each", async () => {
    const { id, helper, asker } = await acceptedHelp(base.db, a);
    await Promise.all([
      sayDone(helper, { exchange: id, body: "Merci pour l’accueil." }, MORNING),
      sayDone(asker, { exchange: id, body: "À bientôt." }, MORNING),
    ]);
    expect((await seen.events()).filter((event) => event === "complete")).toHaveLength(1);
    expect(await base.db.select().from(thanks)).toHaveLength(2);
  });

  test("said again with the same word is said already; with another one it is not", async () => {
    const { id, asker } = await doneHelp("Merci.");
    const told = await seen.news();
    await sayDone(asker, { exchange: id, body: "Merci." }, hoursAfter(1));
    await expect(sayDone(asker, { exchange: id, body: "Autre." }, hoursAfter(1))).rejects.toThrow("changed-meanwhile");
    expect(await base.db.select().from(thanks)).toMatchObject([{ body: "Merci.", createdAt: MORNING }]);
    expect(await seen.news()).toEqual(told);
  });

  test("is for the two alone", async () => {
    const { id, helper } = await acceptedHelp(base.db, a);
    for (const stranger of [a.neighbours[0], b.members.resident, { ...helper, cityId: b.id }]) {
      await expect(sayDone(stranger, { exchange: id, body: "" }, MORNING)).rejects.toThrow("not-found");
    }
    expect((await seen.exchange(id))?.status).toBe("accepted");
  });
});

describe("a word of thanks", () => {
  test("is given once by each, after the help", async () => {
    const { id, helper, asker } = await acceptedHelp(base.db, a);
    await expect(giveThanks(helper, note(id), MORNING)).rejects.toThrow("transition-not-allowed");
    await sayDone(asker, { exchange: id, body: "" }, MORNING);
    await giveThanks(helper, note(id), hoursAfter(1));
    await giveThanks(asker, note(id, "À bientôt."), hoursAfter(1));
    await expect(giveThanks(helper, note(id, "Encore."), hoursAfter(2))).rejects.toThrow("changed-meanwhile");
    expect(await base.db.select().from(thanks)).toHaveLength(2);
  });

  test("sent twice is given once, unless it is shown to others than before", async () => {
    const { id, helper } = await doneHelp();
    await Promise.all([giveThanks(helper, note(id), MORNING), giveThanks(helper, note(id), MORNING)]);
    const told = await seen.news();
    await giveThanks(helper, note(id), hoursAfter(1));
    const shown = { ...note(id), isPublic: true };
    await expect(giveThanks(helper, shown, hoursAfter(1))).rejects.toThrow("changed-meanwhile");
    expect(await base.db.select().from(thanks)).toMatchObject([{ isPublic: false }]);
    expect(await seen.news()).toEqual(told);
  });

  test("says something, in 280 letters", async () => {
    const { id, helper } = await doneHelp();
    const refused = (body: string) => giveThanks(helper, note(id, body), MORNING);
    await expect(refused("")).rejects.toMatchObject({ field: "text", key: "thanks.required" });
    await expect(refused("a".repeat(281))).rejects.toMatchObject({ field: "text", key: "thanks.too-long" });
    await giveThanks(helper, note(id, "a".repeat(280)), MORNING);
  });

  test("is no way to reach somebody who wants to hear no more, nor a stranger", async () => {
    const { id, helper, asker } = await doneHelp();
    for (const stranger of [a.neighbours[0], a.members.moderator, b.members.resident]) {
      await expect(giveThanks(stranger, note(id), MORNING)).rejects.toThrow("not-found");
      expect(await loadThanks(stranger, id)).toEqual({ given: null, received: null });
    }
    await base.db.insert(blocks).values({ cityId: a.id, blockerId: asker.id, blockedId: helper.id });
    await expect(giveThanks(helper, note(id), MORNING)).rejects.toThrow("person-unavailable");
    expect(await base.db.select().from(thanks)).toEqual([]);
  });
});
