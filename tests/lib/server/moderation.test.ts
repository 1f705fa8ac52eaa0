import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { listings } from "#db/schema/listings.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { decisionSchema } from "#lib/moderation/decision.schema.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { decideAppeal } from "#lib/server/moderation/decide-appeal.ts";
import { loadDecision } from "#lib/server/moderation/load-decision.ts";
import { loadNotice } from "#lib/server/moderation/load-notice.ts";
import { contestDecision } from "#lib/server/moderation/make-appeal.ts";
import { takeDecision } from "#lib/server/moderation/take-decision.ts";
import { makeNotice } from "#lib/server/reports/make-notice.ts";
import { byLink, bySession, cityOf, linkToNotice } from "#tests/support/appeals.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
});
afterAll(() => base.close());

const NOW = new Date();
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const keyIn = (payload: unknown) => new URL((payload as { link: string }).link).searchParams.get("lien") ?? "";
const mailOf = async (email: string, kind: string) =>
  (await base.db.select().from(outbox).where(eq(outbox.recipient, email))).find((mail) => mail.kind === kind);

test("from a notice without an account to a listing that is back, each knows what is theirs", async () => {
  const [city, author] = [cityOf(a), a.members.resident];
  const { moderator, admin } = a.members;
  const listing = await insertListing(base.db, { city: a });
  const input = {
    key: uuidv7(),
    listing,
    photo: undefined,
    subject: "listing",
    reason: "money",
    note: "Vingt euros sont demandés.",
    name: "Nadia",
    email: "nadia@exemple.fr",
    goodFaith: true,
    unseen: "",
  } as const;
  const notice = await makeNotice(city, { member: null, network: "somewhere", locale: "fr" }, input, NOW);
  const follow = byLink(linkToNotice(a, notice));
  expect((await loadNotice(city, follow, after(1)))?.state).toBe("received");

  const [opened] = await base.db.select().from(cases);
  await claimCase(moderator, opened?.id ?? "", after(60));
  expect((await loadNotice(city, follow, after(61)))?.state).toBe("taken");
  const said = {
    action: "remove",
    clause: "free",
    facts: "L’annonce demande vingt euros.",
    version: "1",
    notices: "1",
  };
  const decision = decisionSchema.parse({ case: opened?.id, ...said });
  const { decisionId } = await takeDecision(moderator, decision, after(62));
  const own = bySession(author, decisionId);
  expect(await loadDecision(city, own, after(63))).toBeNull();
  expect((await loadNotice(city, follow, after(63)))?.state).toBe("taken");

  await applyDecisions(base.db, after(80));
  expect(await loadNotice(city, follow, after(81))).toMatchObject({
    state: "decided",
    measure: "removed",
    contesting: "open",
  });
  const sent = await mailOf(author.email, "decision-made");
  expect(await loadDecision(city, byLink(keyIn(sent?.payload)), after(81))).toMatchObject({
    force: "inForce",
    contesting: "open",
    decision: { id: decisionId, words: sent?.payload.words },
  });

  await contestDecision(city, own, "C’était le prix du pain.", after(90));
  const appealCases = await base.db.select().from(cases).where(eq(cases.origin, "appeal"));
  const caseId = appealCases[0]?.id ?? "";
  expect(await claimCase(moderator, caseId, after(100)).catch(() => false)).toBe(false);
  expect(await claimCase(admin, caseId, after(100))).toBe(true);
  const answer = { outcome: "reversed", answer: "C’était bien le prix du pain.", manifest: false } as const;
  await decideAppeal(admin, { caseId, ...answer }, after(110));

  expect(await loadDecision(city, own, after(120))).toMatchObject({
    force: "reversed",
    contesting: "done",
    appeal: { outcome: "reversed", answer: "C’était bien le prix du pain." },
  });
  expect(await loadNotice(city, follow, after(120))).toMatchObject({ reversed: true, contesting: "open" });
  expect(await base.db.select().from(listings).where(eq(listings.id, listing))).toMatchObject([
    { status: "published" },
  ]);
});
