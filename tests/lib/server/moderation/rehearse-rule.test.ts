import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { ruleRehearsals } from "#db/schema/cases.ts";
import { listings } from "#db/schema/listings.ts";
import type { RuleCode } from "#lib/moderation/known-rules.ts";
import { knownRule } from "#lib/moderation/known-rules.ts";
import { loadRehearsal } from "#lib/server/moderation/load-rehearsal.ts";
import { rehearseRule } from "#lib/server/moderation/rehearse-rule.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const DAY_MS = 86_400_000;
const ago = (days: number) => ({ createdAt: new Date(NOW.getTime() - days * DAY_MS) });

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const ids: string[] = [];
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  const phone = "Appelez le 06 39 98 12 34";
  const both = `${phone} ou écrivez à claude@exemple.fr`;
  const written: [object, TestCity?][] = [
    [{ title: "Réparer mon vélo", body: phone, ...ago(1) }],
    [{ title: "Laver mes vitres", body: both, ...ago(2), status: "removed" }],
    [{ title: "Promener mon chien", body: "Il est calme.", ...ago(3) }],
    [{ title: "Trier mes photos", body: phone, ...ago(91) }],
    [{ title: "Porter un colis", body: phone, ...ago(4), status: "deleted" }],
    [{ title: "Lire une lettre", body: phone, ...ago(1) }, b],
  ];
  for (const [says, city = a] of written) ids.push(await insertListing(base.db, { city }, says));
});
afterAll(() => base.close());

const rehearse = (code: RuleCode, member = a.members.admin, now = NOW) => rehearseRule(member, { code }, now);
const rowOf = async (id: string) => {
  const [row] = await base.db.select().from(ruleRehearsals).where(eq(ruleRehearsals.id, id));
  return row;
};

describe("a rehearsal", () => {
  test("reads the city's texts of 90 days, counts what it caught and what would have been held, and is noted", async () => {
    const id = await rehearse("contact_phone");
    const version = knownRule("contact_phone")?.version;
    const since = new Date(NOW.getTime() - 90 * DAY_MS).toLocaleDateString("sv", { timeZone: a.timeZone });
    expect(await rowOf(id)).toMatchObject({
      cityId: a.id,
      code: "contact_phone",
      ruleVersion: version,
      since,
      ...{ readTexts: 3, caught: 2, held: 1 },
      startedBy: a.members.admin.id,
    });
    const [entry] = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "rule.rehearsed"));
    expect(entry).toMatchObject({ cityId: a.id, actorId: a.members.admin.id, subject: "rule:contact_phone" });
    expect(entry?.details).toEqual({ version, readTexts: 3, caught: 2, held: 1 });
  });

  test("changes nothing of the listings", async () => {
    const before = await base.db.select().from(listings);
    await rehearse("duplicate", a.members.admin, new Date(NOW.getTime() + 1));
    expect(await base.db.select().from(listings)).toEqual(before);
  });

  test("of a rule of history knows what was before each text", async () => {
    const rehearsal = await rowOf(await rehearse("new_author", a.members.admin, new Date(NOW.getTime() + 2)));
    expect(rehearsal).toMatchObject({ readTexts: 3, caught: 0 });
  });

  test.each(["resident", "moderator", "agent"] as const)("is not for a %s", async (role) => {
    await expect(rehearse("contact_phone", a.members[role])).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what a rehearsal found", () => {
  test("is shown with the passage, and with what was decided, the latest first", async () => {
    const decided = { action: "remove" as const, listingId: ids[1] ?? "" };
    await judgedCase(base.db, a.members.resident, { decision: decided });
    const id = await rehearse("contact_phone", a.members.admin, new Date(NOW.getTime() + 3));
    const shown = await loadRehearsal(a.members.moderator, id);
    expect(shown?.rehearsal).toMatchObject({ id, caught: 2 });
    expect(shown?.examples).toMatchObject([
      { title: "Réparer mon vélo", finding: { spans: [{ field: "body", text: "06 39 98 12 34" }] }, decided: null },
      { title: "Laver mes vitres", decided: "remove" },
    ]);
  });

  test("has no examples any more once the rule has changed", async () => {
    const id = await rehearse("contact_phone", a.members.admin, new Date(NOW.getTime() + 4));
    await base.db
      .update(ruleRehearsals)
      .set({ ruleVersion: 99 })
      .where(and(eq(ruleRehearsals.id, id)));
    expect(await loadRehearsal(a.members.admin, id)).toMatchObject({ examples: [] });
  });

  test("is for the moderators of the city alone", async () => {
    const id = await rehearse("contact_phone", a.members.admin, new Date(NOW.getTime() + 5));
    for (const member of [a.members.resident, a.members.agent, b.members.admin]) {
      expect(await loadRehearsal(member, id)).toBeNull();
    }
    expect(await loadRehearsal(a.members.admin, "no-id")).toBeNull();
  });
});
