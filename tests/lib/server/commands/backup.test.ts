import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "#db/embedded.ts";
import { readBackup } from "#lib/server/backup/read-backup.ts";
import { type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { appUrl, type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let dir: string;
let left: TestMember;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "coup-de-main-commands-"));
  base = await testDatabase();
  const { a } = await twoCities(base.db);
  left = a.neighbours[0];
});
afterAll(async () => {
  await base.close();
  rmSync(dir, { recursive: true, force: true });
});

type Ended = { code: number | null; output: string };

/** Runs a command as npm would; without `DATABASE_URL`, the database is the embedded one of a `DATA_DIR`. */
type Command = "backup" | "restore" | "export-erasures" | "replay-erasures" | "rotate-data-keys";
async function run(command: Command, args: string[], settings: Record<string, string>): Promise<Ended> {
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

test("whoever left since a backup is erased again after it, and contact details change their key", async () => {
  const { cityId, id: memberId } = left;
  const file = join(dir, "erasures.ndjson");
  writeFileSync(file, `${JSON.stringify({ cityId, memberId, reason: "asked", at: new Date() })}\n`);
  const keys = { DATA_KEYS: `first:${randomBytes(32).toString("base64")}` };
  const settings = { DATABASE_URL: base.url, ...keys };
  expect(await run("replay-erasures", [file], settings)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^1 effacements relus de .* : 1 comptes effacés de nouveau\.\n$/),
  });
  expect(await run("export-erasures", [file], settings)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^1 effacements écrits/),
  });
  expect(await run("rotate-data-keys", [], settings)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^0 lignes chiffrées avec la clé « first »/),
  });
}, 90_000);

test("what works on private rows refuses the login that does not see them", async () => {
  const settings = { DATABASE_URL: appUrl(base.url), DATA_KEYS: `first:${randomBytes(32).toString("base64")}` };
  for (const command of ["rotate-data-keys", "export-erasures"] as const) {
    const { code, output } = await run(command, [], settings);
    expect(output).toMatch(/^DATABASE_OWNER_URL manque/);
    expect(code).toBe(1);
  }
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
