import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { uuidv7 } from "#db/uuid.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "demo-"));
  await mkdir(join(dataDir, "courrier"));
  for (const [ms, to] of [
    [1_000, "a@test.example"],
    [2_000, "b@test.example"],
  ] as const) {
    const id = uuidv7(ms);
    const mail = { id, to, subject: "Objet", text: "Texte", html: "<p>HTML</p>", at: new Date(ms).toISOString() };
    await writeFile(join(dataDir, "courrier", `${id}.json`), JSON.stringify(mail));
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true });
});

/** Asks the route of a process started with these settings. */
async function get(demo: string, query = ""): Promise<Response> {
  vi.stubEnv("DEMO", demo);
  vi.stubEnv("DATA_DIR", dataDir);
  vi.resetModules();
  const { GET } = await import("#app/demo/courrier.json/route.ts");
  return GET(new Request(`http://localhost/demo/courrier.json${query}`));
}

test("lists the mails of the demonstration, newest first, with the fields that programs read", async () => {
  const response = await get("1");
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual([
    { to: "b@test.example", subject: "Objet", text: "Texte", html: "<p>HTML</p>", at: "1970-01-01T00:00:02.000Z" },
    { to: "a@test.example", subject: "Objet", text: "Texte", html: "<p>HTML</p>", at: "1970-01-01T00:00:01.000Z" },
  ]);
});

test("keeps those to one address", async () => {
  const mails: unknown = await (await get("1", "?to=a@test.example")).json();
  expect(mails).toMatchObject([{ to: "a@test.example" }]);
});

test("does not exist outside the demonstration", async () => {
  const response = await get("");
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.text()).not.toContain("test.example");
});
