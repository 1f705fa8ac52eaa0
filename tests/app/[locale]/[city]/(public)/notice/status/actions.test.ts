import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { confirmNoticeAction } from "#app/[locale]/[city]/(public)/notice/status/actions.ts";
import NoticeStatusPage from "#app/[locale]/[city]/(public)/notice/status/page.tsx";
import { reports } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import { insertNotice, linkToNotice } from "#tests/support/appeals.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let link: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  const caseId = await openCaseFor(base.db, a.members.resident);
  const waiting = { caseId, subject: "member", closedAt: null, closedBy: null, answer: null } as const;
  link = linkToNotice(a, await insertNotice(base.db, a, waiting));
  await browseAs(base.db, null);
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

async function press(values: Record<string, string>, city = a.slug) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return confirmNoticeAction({ city, locale: "fr" }, IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return error.to;
  });
}
const isConfirmed = async () => (await base.db.select().from(reports)).some(({ confirmedAt }) => confirmedAt);

test("“C’est bien moi” is noted, without an account, and leads back to the page", async () => {
  expect(await press({ link })).toBe(`/ville-a/signaler/suivi?${new URLSearchParams({ lien: link, fait: "moi" })}`);
  expect(await isConfirmed()).toBe(true);
});

test("nothing is noted by another link, another city, another site or a field of its own", async () => {
  expect(await press({ link: "faux" })).toMatchObject({ status: "refused", code: "not-found" });
  expect(await press({ link }, b.slug)).toMatchObject({ status: "refused", code: "not-found" });
  expect(await press({ link }, "nulle-part")).toMatchObject({ status: "refused", code: "not-found" });
  expect(await press({})).toMatchObject({ status: "invalid" });
  expect(await press({ link, confirmedAt: "now" })).toMatchObject({ status: "invalid" });
  browser.headers = new Headers({ origin: "https://elsewhere.example", host: "localhost:3000" });
  expect(await press({ link })).toMatchObject({ status: "refused", code: "bad-origin" });
  expect(await isConfirmed()).toBe(false);
});

test("who is not signed in and follows their own notice signs in first", async () => {
  const id = uuidv7();
  const open = NoticeStatusPage({
    params: Promise.resolve({ locale: "fr", city: a.slug }),
    searchParams: Promise.resolve({ signalement: id }),
  });
  await expect(open).rejects.toMatchObject({
    to: `/connexion?${new URLSearchParams({ next: `/ville-a/signaler/suivi?signalement=${id}` })}`,
  });
});
