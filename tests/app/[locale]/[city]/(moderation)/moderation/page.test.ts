import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import ModerationPage from "#app/[locale]/[city]/(moderation)/moderation/page.tsx";
import ReportPage from "#app/[locale]/[city]/(moderation)/moderation/reports/[id]/page.tsx";
import ReportsPage from "#app/[locale]/[city]/(moderation)/moderation/reports/page.tsx";
import { reports } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { browseAs } from "#tests/support/browser.ts";
import { startTalk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

/** What somebody is given for the address of a page: the page, or where they are sent instead. */
const given = (page: Promise<unknown>) =>
  page.then(
    () => "page",
    (error: Error & { to?: string }) => error.to ?? error.message,
  );

async function open(who: TestMember | null, city = a.slug) {
  await browseAs(base.db, who);
  const params = Promise.resolve({ locale: "fr", city });
  return given(ModerationPage({ params, searchParams: Promise.resolve({}) }));
}

test("the queue is no page for anybody but the moderators and administrators of the city", async () => {
  for (const role of ["resident", "agent"] as const) expect(await open(a.members[role])).toBe("NEXT_NOT_FOUND");
  expect(await open(null)).toBe(`/connexion?next=%2F${a.slug}%2Fmoderation`);
  expect(await open(b.members.admin)).toMatch(/^\/ville-a\/bienvenue\?/);
  expect(await open(a.members.admin, "nulle-part")).toBe("NEXT_NOT_FOUND");
});

describe("the pages where reports were read", () => {
  test("lead to the queue, and to the case of a report", async () => {
    const { helper, exchange } = await startTalk(base.db, a);
    const about = { reason: "insult" as const, note: "", messages: [], block: false };
    await reportMember(helper, { ...about, key: uuidv7(), exchange }, new Date());
    const [report] = await base.db.select().from(reports);
    const params = Promise.resolve({ locale: "fr", city: a.slug, id: report?.id ?? "" });
    await browseAs(base.db, a.members.moderator);
    expect(await given(ReportsPage({ params }))).toBe(`/${a.slug}/moderation?file=reported`);
    expect(await given(ReportPage({ params }))).toBe(`/${a.slug}/moderation?dossier=${report?.caseId}`);
    for (const person of [helper, a.members.agent]) {
      await browseAs(base.db, person);
      expect(await given(ReportPage({ params }))).toBe("NEXT_NOT_FOUND");
    }
  });
});
