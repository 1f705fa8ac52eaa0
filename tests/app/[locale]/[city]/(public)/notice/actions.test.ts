import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noticeAction } from "#app/[locale]/[city]/(public)/notice/actions.ts";
import { reports } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import { openNoticeLink } from "#lib/server/moderation/notice-link.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let listing: string;
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
  listing = await insertListing(base.db, { city: a });
  await browseAs(base.db, null);
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

const TYPED = {
  photo: "",
  subject: "listing",
  reason: "scam",
  note: "On demande un mandat avant de venir.",
  name: "Nadia",
  email: "nadia@exemple.fr",
  goodFaith: "on",
  unseen: "",
};

/** Sends the form; where it leads, or what it answers. */
async function send(changed: Record<string, string> = {}, city = a.slug) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...TYPED, key: uuidv7(), listing, ...changed })) form.set(name, value);
  return noticeAction({ city, locale: "fr" }, IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return new URL(error.to, "http://localhost:3000");
  });
}
const made = () => base.db.select().from(reports);
const queryOf = (answer: unknown) => (answer instanceof URL ? Object.fromEntries(answer.searchParams) : answer);

describe("the form of a notice", () => {
  test("needs no account, and leads to what happens next", async () => {
    expect(queryOf(await send())).toEqual({ fait: "adresse" });
    expect(await made()).toMatchObject([{ notifierEmail: "nadia@exemple.fr", reporterId: null }]);
  });

  test("leads a member to the page where they follow it", async () => {
    await browseAs(base.db, a.neighbours[0]);
    const { fait, lien } = queryOf(await send({ name: "", email: "" })) as Record<string, string>;
    const [only] = await made();
    expect(fait).toBe("membre");
    expect(openNoticeLink(lien ?? "")).toEqual({ cityId: a.id, id: only?.id });
    expect(only).toMatchObject({ reporterId: a.neighbours[0].id });
  });

  test("takes whoever is suspended, or of another city, for somebody without an account", async () => {
    await suspend(base.db, a.neighbours[0]);
    for (const who of [a.neighbours[0], b.members.admin]) {
      await browseAs(base.db, who);
      expect(await send({ name: "", email: "" })).toMatchObject({
        status: "invalid",
        fieldErrors: { name: ["notice.name-required"], email: ["email.required"] },
      });
      await send({ email: `${who.id.slice(-12)}@exemple.fr` });
    }
    expect((await made()).map(({ reporterId }) => reporterId)).toEqual([null, null]);
  });

  test("is answered kindly and makes nothing, when a machine fills in what nobody sees", async () => {
    expect(queryOf(await send({ unseen: "https://spam.example" }))).toEqual({ fait: "adresse" });
    expect(await made()).toEqual([]);
  });

  test("is taken all the same from a member, and where somebody may be in danger", async () => {
    expect(queryOf(await send({ unseen: "https://spam.example", reason: "danger" }))).toEqual({ fait: "adresse" });
    await browseAs(base.db, a.neighbours[0]);
    expect(queryOf(await send({ unseen: "Besançon", name: "", email: "" }))).toMatchObject({ fait: "membre" });
    expect(await made()).toHaveLength(2);
  });

  test.each([
    [{ goodFaith: "" }, { goodFaith: ["notice.good-faith"] }],
    [{ note: "court" }, { note: ["notice.too-short"] }],
    [{ reason: "" }, { reason: ["report.no-reason"] }],
    [{ reporterId: "1" }, { form: ["form.invalid"] }],
  ])("with %o keeps what was typed and makes nothing", async (changed, fieldErrors) => {
    expect(await send(changed as Record<string, string>)).toMatchObject({ status: "invalid", fieldErrors });
    expect(await made()).toEqual([]);
  });

  test("reports nothing by the address of another city, or of none, or from another site", async () => {
    expect(await send({}, b.slug)).toMatchObject({ status: "refused", code: "listing-gone" });
    expect(await send({}, "nulle-part")).toMatchObject({ status: "refused", code: "not-found" });
    browser.headers = new Headers({ origin: "https://elsewhere.example", host: "localhost:3000" });
    expect(await send()).toMatchObject({ status: "refused", code: "bad-origin" });
    expect(await made()).toEqual([]);
  });
});
