import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "#db/embedded.ts";
import { readBackup } from "#lib/server/backup/read-backup.ts";
import { twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "coup-de-main-commands-"));
  base = await testDatabase();
  await twoCities(base.db);
});
afterAll(async () => {
  await base.close();
  rmSync(dir, { recursive: true, force: true });
});

type Ended = { code: number | null; output: string };

/** Runs a command as npm would; without `DATABASE_URL`, the database is the embedded one of a `DATA_DIR`. */
async function run(command: "backup" | "restore", args: string[], settings: Record<string, string>): Promise<Ended> {
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, `lib/server/commands/${command}.ts`, ...args], {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: join(dir, "data"), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

test("a city moves from a server into an embedded database, and its backup is made while that runs", async () => {
  const [server, embedded] = [join(dir, "from-server"), join(dir, "from-embedded")];
  const saved = await run("backup", [server], { DATABASE_URL: base.url });
  expect(saved.output).toMatch(/^\d+ lignes de \d+ tables sauvegardées/);
  expect(await run("restore", [server, "--verifier"], {})).toMatchObject({
    code: 0,
    output: expect.stringMatching(/intacte\.\n$/),
  });
  expect(await run("restore", [server], {})).toMatchObject({
    code: 0,
    output: expect.stringMatching(/Tout est restauré/),
  });
  expect(await run("restore", [server], {})).toMatchObject({
    code: 1,
    output: expect.stringMatching(/La base n’est pas vide/),
  });
  const running = await startEmbedded({ dir: join(dir, "data/postgres") });
  try {
    expect(await run("backup", [embedded], {})).toMatchObject({ code: 0 });
  } finally {
    await running.stop();
  }
  const [before, after] = [(await readBackup(server)).manifest, (await readBackup(embedded)).manifest];
  expect(after.tables).toEqual(before.tables);
  expect(after.sequences).toEqual(before.sequences);
}, 90_000);

test.each([
  ["backup", [], {}, /^Usage : npm run backup -- DOSSIER/],
  ["backup", ["--help"], {}, /^Usage/],
  ["restore", [], {}, /^Usage : npm run restore -- DOSSIER/],
  ["restore", ["a", "b"], {}, /^Usage/],
  ["restore", ["/nowhere"], {}, /^\/nowhere n’existe pas\.$/m],
  ["backup", ["never"], { DATA_DIR: "/nowhere" }, /^Il n’y a pas de base dans \/nowhere\/postgres/],
  [
    "backup",
    ["never"],
    { DATABASE_URL: "postgres://someone@127.0.0.1:9/nothing" },
    /^La base 127\.0\.0\.1:9 : .*ECONNREFUSED/,
  ],
  ["backup", ["never"], { DATABASE_URL: "mysql://x" }, /^DATABASE_URL doit ressembler/],
] as const)("%s %j with %o is answered by a sentence", async (command, args, settings, sentence) => {
  const { code, output } = await run(command, [...args], settings);
  expect(output).toMatch(sentence);
  expect(output.trimEnd().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
});
