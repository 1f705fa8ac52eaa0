import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reports } from "#db/schema/conversations.ts";
import { strikes } from "#db/schema/decisions.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { confirmNotice } from "#lib/server/moderation/confirm-notice.ts";
import { loadNotice } from "#lib/server/moderation/load-notice.ts";
import { byLink, cityOf, linkToNotice } from "#tests/support/appeals.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { DAY, decide, insertNoticeOn, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { tampered } from "#tests/support/preferences-links.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let caseId: string;
let notice: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  const author = a.members.resident;
  const listingId = await insertListing(base.db, { city: a });
  caseId = await openCaseFor(base.db, author, { listingId, openedAt: DAY });
  const about = { cityId: a.id, caseId, reportedId: author.id };
  const url = "http://localhost:3000/ville-a/annonces/1";
  notice = await insertNoticeOn(base.db, about, { listingId, url, notifierEmail: "nadia@exemple.fr" });
});

const LATER = secondsAfter(1);
const confirmedAt = async () => {
  const [row] = await base.db.select().from(reports).where(eq(reports.id, notice));
  return row?.confirmedAt;
};
const follow = () => loadNotice(cityOf(a), byLink(linkToNotice(a, notice)), LATER);
const refuse = async () => {
  await decide(a.members.moderator, caseId, { action: "keep", manifestNotices: true });
  await applyDecisions(base.db, secondsAfter(10));
};

test("whoever opened the link of the receipt says once that it is theirs", async () => {
  expect(await follow()).toMatchObject({ toConfirm: true, guessable: false });
  await confirmNotice(cityOf(a), linkToNotice(a, notice), LATER);
  await confirmNotice(cityOf(a), linkToNotice(a, notice), secondsAfter(5));
  expect(await confirmedAt()).toEqual(LATER);
  expect(await follow()).toMatchObject({ toConfirm: false });
});

test("only a link of this city does it, and nothing once the notice is answered", async () => {
  const key = linkToNotice(a, notice);
  for (const link of ["", "faux", tampered(key), linkToNotice(b, notice)])
    await expect(confirmNotice(cityOf(a), link, LATER)).rejects.toMatchObject({ code: "not-found" });
  await expect(confirmNotice(cityOf(b), key, LATER)).rejects.toMatchObject({ code: "not-found" });
  await refuse();
  await confirmNotice(cityOf(a), key, secondsAfter(20));
  expect(await confirmedAt()).toBeNull();
  expect(await follow()).toMatchObject({ toConfirm: false, state: "decided" });
});

test("without it a notice is decided and answered, quotes nothing, and nothing counts against the address", async () => {
  await refuse();
  expect(await base.db.select().from(strikes)).toEqual([]);
  expect(await judgingOf(base.db, a).mails("notice-decided")).toMatchObject([
    { recipient: "nadia@exemple.fr", payload: { about: "", measure: "none" } },
  ]);
});

test("with it, what was manifestly without ground counts", async () => {
  await confirmNotice(cityOf(a), linkToNotice(a, notice), LATER);
  await refuse();
  expect(await base.db.select().from(strikes)).toMatchObject([{ kind: "notices", memberId: null }]);
});
