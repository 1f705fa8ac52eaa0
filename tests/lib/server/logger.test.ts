import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { LOG_SECRETS } from "#tests/support/log-secrets.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NODE = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

test("at its most talkative, no output names, quotes or locates anybody, whatever fails", {
  timeout: 120_000,
}, async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...NODE, "tests/support/log-journeys.ts"], {
    env: { ...process.env, DATABASE_URL: base.url, LOG_LEVEL: "trace", NODE_ENV: "production" },
    maxBuffer: 50_000_000,
  });
  const output = stdout + stderr;
  const lines = stdout.trim().split("\n");
  expect(lines.at(-1)).toBe("END OF JOURNEYS");
  // It did speak, of failures among others.
  for (const said of ["job failed", "unanswered request", "nested", "purged"]) expect(output).toContain(said);
  expect(lines.length).toBeGreaterThan(5);
  const { phone, email, address, firstName, lastName, message, title } = LOG_SECRETS;
  const secrets = [
    phone,
    phone.replaceAll(" ", ""),
    email,
    "secret.example",
    address,
    "Introuvable",
    firstName,
    lastName,
  ];
  const more = [message, "B4712", title, "Besoin de quelques courses", "@test.example", "Bilal", "lien=", "token="];
  expect([...secrets, ...more].filter((secret) => output.includes(secret))).toEqual([]);
  // Neither the codes and links of the mails that it wrote.
  const mails = await base.db.select({ payload: outbox.payload }).from(outbox);
  const opened = mails.flatMap(({ payload }) => [payload.code, payload.link]).filter((one) => typeof one === "string");
  expect(opened.length).toBeGreaterThan(0);
  expect(opened.filter((one) => output.includes(one))).toEqual([]);
});
