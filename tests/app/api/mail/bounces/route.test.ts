import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "#app/api/mail/bounces/route.ts";
import { failingAddresses } from "#db/schema/notifications.ts";
import { completeEnv } from "#lib/server/env.ts";
import { bounceMail, insertMessage } from "#tests/support/bounces.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const KEY = "a-key-of-the-mail-server-0123456789";
let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  completeEnv({ BOUNCE_KEY: KEY });
});
afterAll(async () => {
  completeEnv({ BOUNCE_KEY: "" });
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
});

type Posted = { key?: string | null; type?: string; body: BodyInit; headers?: Record<string, string> };

async function post({ key = `Bearer ${KEY}`, type = "message/rfc822", body, headers = {} }: Posted) {
  const all = new Headers({ "content-type": type, ...headers, ...(key !== null && { authorization: key }) });
  const init = { method: "POST", headers: all, body, duplex: "half" };
  const answer = await POST(new Request("http://localhost:3000/api/mail/bounces", init));
  return { status: answer.status, said: await answer.text(), headers: answer.headers };
}

/** A mail that was sent to a resident, as it comes back. */
async function returned(name: string): Promise<BodyInit> {
  const { resident } = a.members;
  return new Uint8Array(bounceMail(name, { id: await insertMessage(base.db, resident), address: resident.email }));
}
const failing = () => base.db.select().from(failingAddresses);

/** A body that goes on for as long as somebody reads it. */
function endless() {
  let read = 0;
  const stream = new ReadableStream({
    pull(controller) {
      read += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  return { stream, read: () => read };
}

describe("a mail that comes back", () => {
  test("is taken from whoever has the key, and pauses its address", async () => {
    const { status, said, headers } = await post({ body: await returned("postfix-unknown-user") });
    expect([status, said, headers.get("cache-control")]).toEqual([200, '{"outcome":"failed"}', "no-store"]);
    expect(await failing()).toMatchObject([{ email: a.members.resident.email, hardCount: 1 }]);
  });

  test("is answered alike a second time, and counts no more", async () => {
    const body = await returned("orange-full");
    await post({ body });
    expect((await post({ body })).said).toBe('{"outcome":"ignored"}');
    expect(await failing()).toMatchObject([{ softCount: 1 }]);
  });

  test("is looked at and forgotten when it is none", async () => {
    for (const name of ["out-of-office", "postfix-delayed", "answer-of-a-person"]) {
      expect(await post({ body: await returned(name) })).toMatchObject({ status: 200, said: '{"outcome":"ignored"}' });
    }
    expect(await post({ body: new Uint8Array(5_000).fill(255) })).toMatchObject({ status: 200 });
    expect(await post({ body: "" })).toMatchObject({ status: 200, said: '{"outcome":"ignored"}' });
    expect(await failing()).toEqual([]);
  });

  test("made up for somebody else's address counts for nobody", async () => {
    const id = await insertMessage(base.db, a.members.resident);
    const forged = bounceMail("orange-unknown-user", { id, address: a.members.admin.email });
    expect((await post({ body: new Uint8Array(forged) })).said).toBe('{"outcome":"ignored"}');
    expect(await failing()).toEqual([]);
  });

  test.each([
    ["no key", null],
    ["another key", `Bearer ${KEY}x`],
    ["a part of it", `Bearer ${KEY.slice(0, -1)}`],
    ["an empty one", "Bearer "],
    ["the key alone", KEY],
    ["another scheme", `Basic ${KEY}`],
  ])("is not read from who shows %s", async (_, key) => {
    const { stream, read } = endless();
    const answer = await post({ key, body: stream });
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(read()).toBeLessThanOrEqual(65_536);
  });

  test("is read only as a mail, and no farther than its limit", async () => {
    expect((await post({ type: "application/json", body: "{}" })).status).toBe(415);
    const { stream, read } = endless();
    expect((await post({ body: stream })).status).toBe(413);
    expect(read()).toBeLessThan(600_000);
    expect((await post({ body: "x", headers: { "content-length": "262145" } })).status).toBe(413);
  });

  test("has no place where no key is set", async () => {
    completeEnv({ BOUNCE_KEY: "" });
    for (const key of [null, "Bearer ", "Bearer undefined"]) expect((await post({ key, body: "" })).status).toBe(404);
    completeEnv({ BOUNCE_KEY: KEY });
  });
});
