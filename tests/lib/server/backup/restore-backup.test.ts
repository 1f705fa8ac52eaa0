import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { readMigrationFiles } from "#db/migration-file.ts";
import { MIGRATION_NAMES } from "#db/schema-version.ts";
import { readBackup } from "#lib/server/backup/read-backup.ts";
import { restoreBackup } from "#lib/server/backup/restore-backup.ts";
import { writeBackup } from "#lib/server/backup/write-backup.ts";
import { enqueue, enqueueOnce } from "#lib/server/jobs/enqueue.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import type { PhotoStorage } from "#lib/server/photos/storage.ts";
import { startTalk, write } from "#tests/support/conversations.ts";
import { compareRows, everyRow, schemaPrint } from "#tests/support/every-row.ts";
import { twoCities } from "#tests/support/fixtures.ts";
import { bareDatabase, type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const LATER = new Date("2030-01-01T08:00:00Z");
const PHOTO = `${"0123456789abcdef".repeat(2)}-small.jpg`;

let source: TestDatabase;
let dir: string;
/** A backup of two cities in which a little happened. */
let backup: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "coup-de-main-backup-"));
  source = await testDatabase();
  const { a } = await twoCities(source.db);
  const talk = await startTalk(source.db, a);
  await write(source.db, talk, talk.helper, "Une ligne\tune tabulation\\, « des guillemets » et\nun retour.");
  await source.db.transaction(async (tx) => {
    await enqueue(tx, "match-listing", { cityId: a.id, listingId: talk.request });
    await enqueueOnce(tx, "dispatch-city", { cityId: a.id }, a.id, LATER);
  });
  await diskStorage(join(dir, "data")).put(PHOTO, Buffer.from("a picture"));
  backup = join(dir, "backup");
  await writeBackup(backup, { url: source.url, photos: join(dir, "data/photos") });
}, 60_000);
afterAll(async () => {
  await source.close();
  rmSync(dir, { recursive: true, force: true });
});

type Target = { url: string; sql: postgres.Sql; photos: PhotoStorage; close: () => Promise<void> };

/** A database in which nothing is, not even a table, and a folder for photos. */
async function emptyTarget(): Promise<Target> {
  const { url, drop } = await bareDatabase();
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const close = async () => {
    await sql.end();
    await drop();
  };
  return { url, sql, photos: diskStorage(mkdtempSync(join(dir, "restored-"))), close };
}

let target: Target;
const restore = async (from = backup) => restoreBackup(await readBackup(from), target);
const waitingJobs = (on: postgres.Sql) => on`
  select name, data, state::text, start_after > now() as later, singleton_key, policy, retry_limit from pgboss.job
  where name in ('match-listing', 'dispatch-city') order by name`;

/** A copy of the backup in which one file was changed. */
function damaged(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(dir, "damaged-"));
  cpSync(backup, folder, { recursive: true });
  change(folder);
  return folder;
}

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/** Other rows in the file of a table, as somebody would who knows of the sums. */
function rewriteTable(folder: string, table: string, rows: string): void {
  const bytes = gzipSync(rows);
  writeFileSync(join(folder, `tables/${table}.copy.gz`), bytes);
  const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8");
  const line = new RegExp(`^\\w{64} {2}tables/${table}\\.copy\\.gz$`, "m");
  writeFileSync(join(folder, "SHA256SUMS"), sums.replace(line, `${sha256(bytes)}  tables/${table}.copy.gz`));
}

describe("what was restored", () => {
  beforeAll(async () => {
    target = await emptyTarget();
    await restore();
  });
  afterAll(() => target.close());

  test("has every row, sequence, job that waits and photo, and the same schema", async () => {
    const [before, after] = [source.connection.sql, target.sql];
    expect(await compareRows(before, after)).toBeGreaterThan(40);
    expect(await schemaPrint(after)).toEqual(await schemaPrint(before));
    const jobs = await waitingJobs(after);
    expect(jobs).toHaveLength(2);
    expect([...jobs]).toEqual([...(await waitingJobs(before))]);
    expect(await target.photos.get(PHOTO)).toEqual(new Uint8Array(Buffer.from("a picture")));
  });

  test("is left as it is by another restore", async () => {
    await expect(restore()).rejects.toThrow(/La base n’est pas vide \(\w+\)/);
    expect(await compareRows(source.connection.sql, target.sql)).toBeGreaterThan(40);
  });

  test("reacts and refers as before", async () => {
    const { sql } = target;
    await expect(sql`delete from audit_entries`).rejects.toThrow(/permission denied/);
    await expect(sql`update listings set city_id = gen_random_uuid()`).rejects.toThrow(/foreign key/);
    const events = async () => (await sql`select max(id)::int as last, count(*)::int as n from insight_events`)[0];
    const before = await events();
    await sql`update listings set status = 'fulfilled' where status = 'published'`;
    const after = await events();
    expect(after?.n).toBe(before?.n + 1);
    expect(after?.last).toBe(before?.last + 1);
  });
});

test("an older backup is restored with its schema, then brought up to date", async () => {
  const old = await bareDatabase();
  const older = join(dir, "older");
  try {
    await migrate(old.url, { files: readMigrationFiles().slice(0, -1) });
    const before = postgres(old.url, { max: 1, onnotice: () => {} });
    await before`insert into cities (id, slug, name, time_zone, centre)
      values (gen_random_uuid(), 'ville', 'Ville', 'Europe/Paris', point(6, 47))`;
    await before.end();
    await writeBackup(older, { url: old.url, photos: null, applied: MIGRATION_NAMES.slice(0, -1) });
  } finally {
    await old.drop();
  }
  target = await emptyTarget();
  await restore(older);
  expect([...(await target.sql`select slug from cities`)]).toEqual([{ slug: "ville" }]);
  expect(await target.sql`select name from schema_migrations`).toHaveLength(MIGRATION_NAMES.length);
  await target.close();
});

test("a backup is one moment, whatever is written meanwhile", async () => {
  const during = join(dir, "during");
  const count = async () => Number((await source.connection.sql`select count(*) as n from rate_limits`)[0]?.n);
  const before = await count();
  let written = 0;
  const manifest = await writeBackup(during, {
    url: source.url,
    photos: null,
    onTable: async () => {
      await source.connection.sql`
        insert into rate_limits (key, window_start, count) values (${`during ${written++}`}, now(), 1)`;
    },
  });
  await expect.poll(count).toBeGreaterThan(before);
  expect(manifest.tables.find(({ name }) => name === "rate_limits")?.rows).toBe(before);
  await source.connection.sql`delete from rate_limits where key like 'during %'`;
});

describe("what cannot be restored is said in a sentence, and nothing is written", () => {
  beforeAll(async () => {
    target = await emptyTarget();
  });
  afterAll(() => target.close());
  const countTables = async () =>
    (await target.sql`select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`).length;
  const refused = async (from: string, sentence: RegExp) => {
    await expect(restore(from)).rejects.toThrow(sentence);
    expect(await countTables()).toBe(0);
  };

  test.each([
    ["a changed table", "tables/listings.copy.gz", /listings\.copy\.gz n’est plus tel qu’il a été écrit/],
    ["a changed manifest", "manifest.json", /manifest\.json/],
    ["changed jobs", "jobs.json", /jobs\.json n’est plus tel/],
    ["changed sums", "SHA256SUMS", /SHA256SUMS ne se lit pas/],
    ["a changed photo", `photos/01/23/${PHOTO}`, /small\.jpg n’est plus tel/],
  ])("%s", async (_, file, sentence) => {
    await refused(
      damaged((folder) => appendFileSync(join(folder, file), " ")),
      sentence,
    );
  });

  test.each(["tables/memberships.copy.gz", "manifest.json", "SHA256SUMS", "jobs.json"])(
    "%s is missing",
    async (file) => {
      await refused(
        damaged((folder) => rmSync(join(folder, file))),
        new RegExp(file.replaceAll(".", "\\.")),
      );
    },
  );

  test("a folder that is no backup, or is not there", async () => {
    await refused(mkdtempSync(join(dir, "other-")), /n’est pas une sauvegarde/);
    await refused(join(dir, "nowhere"), /n’existe pas/);
  });

  test("a format, a migration or a past that this program does not know", async () => {
    const withManifest = (
      change: (manifest: { version: number; migrations: { name: string; hash: string }[] }) => void,
    ) =>
      damaged((folder) => {
        const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
        change(manifest);
        const text = JSON.stringify(manifest);
        writeFileSync(join(folder, "manifest.json"), text);
        const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8");
        writeFileSync(
          join(folder, "SHA256SUMS"),
          sums.replace(/^\w{64} {2}manifest\.json$/m, `${sha256(text)}  manifest.json`),
        );
      });
    const format = withManifest((manifest) => {
      manifest.version = 2;
    });
    await refused(format, /format 2, et ce programme lit jusqu’au format 1/);
    const newer = withManifest(({ migrations }) => migrations.push({ name: "9999_later", hash: "x" }));
    await refused(newer, /version plus récente du programme \(9999_later\)/);
    const other = withManifest(({ migrations }) => {
      const [first] = migrations;
      if (first) first.hash = "x";
    });
    await refused(other, /autre schéma.*0000/);
  });

  test("a row that its table refuses leaves every table empty", async () => {
    const folder = damaged((copy) => {
      // Quartiers of a city that is not there.
      rewriteTable(copy, "cities", "");
    });
    await expect(restore(folder)).rejects.toThrow(/cities ne revient pas telle qu’elle était/);
    const rows = [...(await everyRow(target.sql))]
      .filter(([name]) => name !== "schema_migrations")
      .flatMap(([, found]) => found);
    expect(rows).toEqual([]);
    await restore();
  });
});

test("a folder in which something is is not written into, and what fails leaves none", async () => {
  await expect(writeBackup(backup, { url: source.url, photos: null })).rejects.toThrow(/n’est pas vide/);
  const [lost, bare] = [join(dir, "lost"), await bareDatabase()];
  await expect(writeBackup(lost, { url: `${source.url}_nowhere`, photos: null })).rejects.toThrow();
  await expect(writeBackup(lost, { url: bare.url, photos: null })).rejects.toThrow(/base est vide/);
  await bare.drop();
  expect(readdirSync(dir).filter((name) => name.startsWith("lost"))).toEqual([]);
  expect(existsSync(lost)).toBe(false);
});
