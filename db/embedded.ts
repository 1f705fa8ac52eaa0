import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { APP_ROLE } from "./app-role.ts";
import { accountFor, commandAs, type ServerAccount } from "./embedded-account.ts";
import {
  type ClusterFiles,
  clusterFiles,
  type PostgresPrograms,
  postgresPrograms,
  prepareCluster,
  SUPERUSER,
} from "./embedded-cluster.ts";

const OWNER = "coup_de_main";
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

export type EmbeddedDatabase = {
  /** For migrations: a role that owns its database and nothing else. */
  url: string;
  /** For the application: the same database as a role that owns nothing (`db/app-role.ts`), until the next start. */
  appUrl: string;
  /** For tests that create databases. */
  superuserUrl: string;
  /** Ends open connections, writes everything to disk and returns once the server is gone. May be called twice. */
  stop: () => Promise<void>;
  /** Resolves when the server ends, whoever ended it. */
  ended: Promise<void>;
};

export type EmbeddedOptions = {
  dir: string;
  /** For tests: nothing is flushed to disk, a crash loses the data. */
  disposable?: boolean;
  /** Of 127.0.0.1; a free one when it is not said. */
  port?: number;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const commandLine = `/proc/${pid}/cmdline`;
  // Process numbers come round again: another program may have the one that a dead server left in its file.
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("postgres");
}

async function refuseSecondServer(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  for (const until = Date.now() + 5_000; isAlive(pid); await pause(100)) {
    if (Date.now() > until) {
      throw new Error(
        `Les données de ${cluster} servent déjà à un autre démarrage (processus ${pid}) : arrêtez-le, ou choisissez un autre DATA_DIR.`,
      );
    }
  }
}

/**
 * The address, for the application's role, of the server that runs on the data of `dir` already; null when none does.
 * `existing` says whether there are data at all.
 */
export function findEmbedded(dir: string): { existing: boolean; url: string | null } {
  const files = clusterFiles(dir);
  const file = join(files.cluster, "postmaster.pid");
  const existing = existsSync(files.cluster);
  if (!existsSync(file)) return { existing, url: null };
  // PostgreSQL writes the process number first, and the port on the fourth line.
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  if (!isAlive(Number(pid))) return { existing, url: null };
  return { existing, url: ownerUrl(readFileSync(files.password, "utf8"), Number(port)) };
}

const ownerUrl = (password: string, port: number) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`;

function launchServer(programs: PostgresPrograms, files: ClusterFiles, account: ServerAccount, flags: string[]) {
  const command = commandAs(account, programs.postgres, ["-D", files.cluster, ...flags]);
  const log = openSync(files.log, "w", 0o600);
  // Its own process group: Ctrl-C in a terminal reaches the launcher alone, which stops the database last.
  const child = spawn(command.file, command.args, { ...command, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

async function untilAnswering(url: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (cause) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
        const lines = readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" · ");
        throw new Error(`La base embarquée n’a pas démarré : ${lines}`, { cause });
      }
      await pause(50);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

type Passwords = { owner: string; app: string };

async function ensureRoles(superuserUrl: string, password: Passwords): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    const [role] = await sql`select from pg_roles where rolname = ${OWNER}`;
    if (!role) await sql.unsafe(`create role ${OWNER} login password '${password.owner}'`);
    const [app] = await sql`select from pg_roles where rolname = ${APP_ROLE}`;
    if (!app) await sql.unsafe(`create role ${APP_ROLE}`);
    await sql.unsafe(`alter role ${APP_ROLE} login password '${password.app}'`);
    const [database] = await sql`select from pg_database where datname = ${OWNER}`;
    if (!database) await sql.unsafe(`create database ${OWNER} owner ${OWNER}`);
  } finally {
    await sql.end();
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(late);
}

/** Starts the PostgreSQL of the npm package on a free port of 127.0.0.1, with the data of `dir`, made at the first start. */
export async function startEmbedded({
  dir,
  disposable = false,
  port: asked,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const programs = await postgresPrograms();
  const files = clusterFiles(dir);
  await refuseSecondServer(files.cluster);
  const account = accountFor(files.cluster);
  const password = await prepareCluster(programs, files, account);
  const port = asked ?? (await freePort());
  const flags = ["-p", String(port), "-h", "127.0.0.1", "-k", ""];
  if (disposable)
    flags.push("-F", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
  const child = launchServer(programs, files, account, flags);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()).once("error", () => resolve()));
  const stop = () => stopServer(child, ended);
  // Kept nowhere: this start alone tells it to those who serve.
  const app = randomBytes(24).toString("base64url");
  const at = `127.0.0.1:${port}`;
  const superuserUrl = `postgres://${SUPERUSER}:${password}@${at}/postgres`;
  try {
    await untilAnswering(superuserUrl, child, files.log);
    await ensureRoles(superuserUrl, { owner: password, app });
  } catch (error) {
    await stop();
    throw error;
  }
  const appUrl = `postgres://${APP_ROLE}:${app}@${at}/${OWNER}`;
  return { url: ownerUrl(password, port), appUrl, superuserUrl, stop, ended };
}
