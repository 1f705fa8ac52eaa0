import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { contestDecisionAction, contestNoticeAction } from "#app/[locale]/[city]/(public)/_contest/actions.ts";
import { appeals } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import { insertNotice, linkToDecision, linkToNotice } from "#tests/support/appeals.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let decisionId: string;
let noticeId: string;
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
  const judged = await suspend(base.db, a.members.resident);
  decisionId = judged.decisionId;
  noticeId = await insertNotice(base.db, a, { caseId: judged.caseId, subject: "member" });
  await browseAs(base.db, null);
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

const ACTIONS = { decision: contestDecisionAction, notice: contestNoticeAction };

async function send(what: keyof typeof ACTIONS, values: Record<string, string>, city = a.slug) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ body: "Je conteste.", ...values })) form.set(name, value);
  return ACTIONS[what]({ city, locale: "fr" }, IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return error.to;
  });
}
const made = () => base.db.select().from(appeals);

test("whoever holds the link contests, and comes back to its page", async () => {
  const link = linkToDecision(a, decisionId);
  expect(await send("decision", { link, about: decisionId })).toBe(
    `/ville-a/decision?${new URLSearchParams({ lien: link, fait: "1" })}#contester`,
  );
  const key = linkToNotice(a, noticeId);
  expect(await send("notice", { link: key, about: noticeId })).toBe(
    `/ville-a/signaler/suivi?${new URLSearchParams({ lien: key, fait: "1" })}#contester`,
  );
  expect((await made()).map(({ appellant }) => appellant).sort()).toEqual(["author", "notifier"]);
});

test("a suspended person contests while they are signed in", async () => {
  await browseAs(base.db, a.members.resident);
  expect(await send("decision", { link: "", about: decisionId })).toBe(
    `/ville-a/decision?decision=${decisionId}&fait=1#contester`,
  );
  expect(await made()).toHaveLength(1);
});

test("the link decides, whatever else the form names", async () => {
  await send("decision", { link: linkToDecision(a, decisionId), about: uuidv7() });
  expect(await made()).toMatchObject([{ decisionId }]);
});

test("nobody else does, nor by another city, nor from another site", async () => {
  const link = linkToDecision(a, decisionId);
  for (const who of [null, a.members.admin, a.neighbours[0], b.members.resident]) {
    await browseAs(base.db, who);
    for (const what of ["decision", "notice"] as const) {
      const about = what === "decision" ? decisionId : noticeId;
      expect(await send(what, { link: "", about })).toMatchObject({ status: "refused", code: "not-found" });
    }
  }
  expect(await send("decision", { link, about: decisionId }, b.slug)).toMatchObject({ code: "not-found" });
  expect(await send("notice", { link, about: noticeId })).toMatchObject({ code: "not-found" });
  browser.headers = new Headers({ origin: "https://elsewhere.example", host: "localhost:3000" });
  expect(await send("decision", { link, about: decisionId })).toMatchObject({ code: "bad-origin" });
  expect(await made()).toEqual([]);
});

test("nothing is sent without a word", async () => {
  const answer = await send("decision", { link: linkToDecision(a, decisionId), about: decisionId, body: " " });
  expect(answer).toMatchObject({ status: "invalid", fieldErrors: { body: ["appeal.required"] } });
  expect(await made()).toEqual([]);
});
