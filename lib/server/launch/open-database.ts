import "server-only";
import { join, relative } from "node:path";
import { asAppRole, grantToApp, isSecondLockShut } from "#db/app-role.ts";
import { asOwner, type Connection, connect, connection, database, inScope } from "#db/client.ts";
import { type EmbeddedDatabase, startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { listCities } from "#db/queries/cities.ts";
import { assertSchemaCurrent, SchemaError } from "#db/schema-version.ts";
import { replayOpenCall, replayPastCall } from "../demo/replay-calls.ts";
import { replayDispatch } from "../demo/replay-dispatch.ts";
import { replayExchanges } from "../demo/replay-exchanges.ts";
import { writeDemoDigests } from "../demo/write-demo-digests.ts";
import { completeEnv, type Env } from "../env.ts";
import { installJobs } from "../jobs/install-jobs.ts";
import { askConfirmations } from "../listings/confirm-offers.ts";
import { checkMatchingSettings } from "../matching/load-matching-settings.ts";
import { rematchCity } from "../matching/rematch-city.ts";
import { sealPlain } from "../privacy/rotate-data-keys.ts";
import { JOBS } from "../scopes.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { StartError } from "./start-error.ts";
import { progress, say } from "./terminal.ts";

/** One number decides of every name and listing of the example. */
const SEED = 2020;

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message || cause.name : String(cause));

function shortPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith("..") ? path : inside;
}

async function openEmbedded(dir: string): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded({ dir });
  } catch (cause) {
    throw new StartError(reasonOf(cause), { cause });
  }
}

/** The database as the owner of its tables, and as the application; `app` null: the owner becomes the application's role. */
type Addresses = { owner: string; app: string | null };

async function databaseAddresses(life: Lifecycle, env: Env): Promise<Addresses> {
  if (env.databaseUrl) {
    say("Base", `celle de DATABASE_URL (${new URL(env.databaseUrl).host})`);
    const { databaseUrl, databaseOwnerUrl } = env;
    return databaseOwnerUrl ? { owner: databaseOwnerUrl, app: databaseUrl } : { owner: databaseUrl, app: null };
  }
  const dir = join(env.dataDir, "postgres");
  const embedded = await life.open(
    () => openEmbedded(dir),
    ({ stop }) => stop(),
  );
  say("Base", `PostgreSQL 18 embarqué, données dans ${shortPath(dir)}`);
  return { owner: embedded.url, app: embedded.appUrl };
}

async function orSentence<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SchemaError) throw cause;
    throw new StartError(`La base ${new URL(url).host} ne peut pas servir : ${reasonOf(cause)}.`, { cause });
  }
}

async function bringUpToDate(url: string): Promise<string[]> {
  const applied = await migrate(url);
  await installJobs({ url });
  await grantToApp(url);
  return applied;
}

/** `ownerUrl`: for what only the owner of the tables may do. */
export type OpenedDatabase = Connection & { ownerUrl: string };

/** Opens the database of the settings, starting the embedded one when none is named, and brings its schema up to date. Throws a sentence when a city holds wrong numbers. */
export async function openDatabase(life: Lifecycle, env: Env): Promise<OpenedDatabase> {
  const { owner, app } = await databaseAddresses(life, env);
  const applied = await orSentence(owner, () => bringUpToDate(owner));
  say("Migrations", applied.length === 0 ? "à jour" : `${applied.length} appliquée(s) : ${applied.join(", ")}`);
  const opened = await openPool(life, app ?? (await asAppRole(owner)) ?? owner);
  const sealed = await inScope(JOBS, () => sealPlain(database()));
  if (sealed > 0) say("Coordonnées", `${sealed} chiffrées`);
  await checkMatchingSettings(opened.db);
  return { ...opened, ownerUrl: owner };
}

/** From here on, neither this process nor those that it starts know the owner. */
async function openPool(life: Lifecycle, url: string): Promise<Connection> {
  completeEnv({ DATABASE_URL: url, DATABASE_OWNER_URL: "" });
  const opened = await life.open(
    async () => connection(),
    ({ close }) => close(),
  );
  const isShut = await orSentence(url, () => isSecondLockShut(opened.sql));
  say("Verrou", isShut ? "en place dans la base" : "absent de la base : voir « Roles » dans docs/operations.md");
  return opened;
}

/** Opens the database of `DATABASE_URL` as another process keeps it. Throws a sentence when its schema is not of this code, or a city holds wrong numbers. */
export async function openCurrentDatabase(life: Lifecycle, given: string): Promise<void> {
  const { db, sql, url } = await openPool(life, await orSentence(given, async () => (await asAppRole(given)) ?? given));
  await orSentence(url, () => assertSchemaCurrent(sql));
  await checkMatchingSettings(db);
}

/** Which cities this database holds, and how to add the first one. */
export async function sayCities({ db }: Connection): Promise<void> {
  const names = (await listCities(db)).map(({ name }) => name).join(", ");
  say("Villes", names || "aucune encore : npm run city:create en ajoute une");
}

/** Fills an empty database with the example city; a later start finds it and changes nothing. */
export async function ensureSeeded(life: Lifecycle, { db, ownerUrl }: OpenedDatabase): Promise<void> {
  const cities = await listCities(db);
  if (cities.length > 0) return say("Exemple", `${cities.map(({ name }) => name).join(", ")}, déjà là`);
  const owner = connect(ownerUrl, 10);
  try {
    await asOwner(owner, () => seed(life, owner.db));
  } finally {
    await owner.close();
  }
}

async function seed(life: Lifecycle, db: Connection["db"]): Promise<void> {
  const { seedDemo } = await import("#db/seed/seed-demo.ts");
  const count = progress("Exemple");
  const now = new Date();
  await db.transaction(async (tx) => {
    await seedDemo(tx, {
      seed: SEED,
      now,
      onProgress: (done, total) => {
        life.checkpoint();
        count(done, total);
      },
    });
    for (const city of await listCities(tx)) {
      await replayPastCall(tx, city, now);
      await replayDispatch(tx, city, SEED, now);
      await replayExchanges(tx, city, now);
      await rematchCity(tx, city.id, now);
      // Whatever the hour: the mail of a confirmation is among the first things to see.
      await askConfirmations(tx, city, now);
      await writeDemoDigests(tx, city, now);
    }
  });
  const { replayModeration } = await import("../demo/replay-moderation.ts");
  const { replayDesk } = await import("../demo/replay-desk.ts");
  const { seedPhotos } = await import("../demo/seed-photos.ts");
  for (const city of await listCities(db)) {
    await replayModeration(city, now);
    await db.transaction((tx) => replayOpenCall(tx, city, now));
    await replayDesk(city, now);
    await seedPhotos(db, city.id, now);
  }
}
