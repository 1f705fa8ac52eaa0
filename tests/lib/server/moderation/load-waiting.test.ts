import { afterAll, beforeAll, expect, test } from "vitest";
import type { City } from "#lib/cities/city.ts";
import { findListingRisks } from "#lib/moderation/find-risks.ts";
import { openDecisionLink } from "#lib/server/moderation/decision-link.ts";
import { loadWaiting } from "#lib/server/moderation/load-waiting.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase, openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const DUE = new Date("2026-11-24T15:26:00Z");
const text = { title: "Réparer mon vélo, 06 39 98 12 34", body: "" };

let base: TestDatabase;
let a: TestCity;
let city: City;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  city = await cityOf(base.db, a);
});
afterAll(() => base.close());

const pending = () => insertListing(base.db, { city: a }, { ...text, status: "pending" });
const load = (id: string, status: "pending" | "published" = "pending") =>
  loadWaiting(city, "fr", { id, status, ...text });

test("tells what is to be read: why, and until when", async () => {
  const id = await pending();
  await openCaseFor(base.db, a.members.resident, { listingId: id, findings: findListingRisks(text), dueAt: DUE });
  expect(await load(id)).toEqual({ for: "reading", reasons: { topics: ["phone"], history: [] }, dueAt: DUE });
});

test("leads to the reasons of a change that was asked for", async () => {
  const id = await pending();
  const { decisionId } = await judgedCase(base.db, a.members.resident, {
    decision: { action: "ask_change", listingId: id },
  });
  const waiting = await load(id);
  expect(waiting).toMatchObject({ for: "change" });
  const lien = waiting?.for === "change" ? new URL(waiting.link).searchParams.get("lien") : null;
  expect(openDecisionLink(lien ?? "")).toMatchObject({ cityId: a.id, id: decisionId });
});

test("says nothing of what waits for nothing", async () => {
  expect(await load(await pending())).toBeNull();
  expect(await load(await insertListing(base.db, { city: a }), "published")).toBeNull();
});
