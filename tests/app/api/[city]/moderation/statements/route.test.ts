import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST } from "#app/api/[city]/moderation/statements/route.ts";
import { browseAs } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { postedForm } from "#tests/support/posted-form.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

async function ask(person: TestMember | null, headers: Record<string, string> = {}): Promise<Response> {
  await browseAs(base.db, person);
  const request = postedForm("/api/ville-a/moderation/statements", {}, headers);
  return POST(request, { params: Promise.resolve({ city: "ville-a" }) });
}

describe("the file for the Commission's database", () => {
  test("is an administrator's of the city", async () => {
    const others = [null, a.members.resident, a.members.agent, a.members.moderator, b.members.admin];
    for (const person of others) expect((await ask(person)).status).toBe(404);
    await judgedCase(base.db, a.members.resident);
    const answer = await ask(a.members.admin);
    expect(answer.headers.get("content-disposition")).toContain("statements.json");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect((await answer.json()).statements).toHaveLength(1);
  });

  test("is never empty: who asks once more is led back to the log", async () => {
    const answer = await ask(a.members.admin);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/ville-a/moderation/journal?fait=rien");
  });

  test("is not given to a page of another site", async () => {
    expect((await ask(a.members.admin, { origin: "https://evil.example" })).status).toBe(403);
  });
});
