import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exitCode, freePort, launch } from "#tests/support/launched-app.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** The settings of a production worker on the test database; its mail server is never called. */
const settings = () => ({
  DATABASE_URL: database.url,
  SMTP_URL: "smtp://127.0.0.1:9",
  BASE_URL: "",
  LOG_LEVEL: "silent",
});

/** The last line that a command prints, once it has ended with code 1. */
async function refusal(command: string, overrides: Record<string, string>): Promise<string> {
  const { child, output } = launch(command, { ...settings(), ...overrides });
  expect(await exitCode(child)).toBe(1);
  return output().trimEnd().split("\n").at(-1) ?? "";
}

test("an unknown command names those that exist", async () => {
  expect(await refusal("play", {})).toBe("Commande inconnue « play » : demo, dev, start, worker.");
});

test.each([
  ["worker", { PORT: "http" }, /^PORT doit être un nombre/],
  ["worker", { DATABASE_URL: "" }, /^DATABASE_URL manque/],
  ["worker", { SMTP_URL: "" }, /^SMTP_URL manque/],
  ["worker", { AUTH_SECRET: "" }, /^AUTH_SECRET manque/],
  ["start", { AUTH_SECRET: "" }, /^AUTH_SECRET manque/],
  ["worker", { DATA_KEYS: "" }, /^DATA_KEYS manque/],
  ["start", { DATA_KEYS: "" }, /^DATA_KEYS manque/],
  ["demo", { DATA_DIR: "/dev/null/data" }, /^DATA_DIR : impossible d’écrire/],
])("%s with %o stops at a sentence", async (command, overrides, sentence) => {
  expect(await refusal(command, { PORT: String(await freePort()), ...overrides })).toMatch(sentence);
});

test.each(["demo", "dev", "start"])("%s says that the port is busy before anything else", async (command) => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "0.0.0.0", resolve));
  expect(await refusal(command, { PORT: String(port) })).toMatch(new RegExp(`^Le port ${port} est déjà occupé`));
  await new Promise((resolve) => server.close(resolve));
});

test("a database that does not answer stops the start at a sentence", async () => {
  const port = await freePort();
  const overrides = { PORT: String(await freePort()), DATABASE_URL: `postgres://someone@127.0.0.1:${port}/nothing` };
  expect(await refusal("start", overrides)).toMatch(/^La base 127\.0\.0\.1:\d+ ne peut pas servir/);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "the worker says that it is ready and ends on %s with code 0",
  async (name) => {
    const { child, output } = launch("worker", settings());
    await expect.poll(output, { timeout: 30_000 }).toContain("Prêt.");
    child.kill(name);
    expect(await exitCode(child), output()).toBe(0);
  },
);
