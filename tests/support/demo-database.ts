import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { clusterFiles } from "#db/embedded-cluster.ts";

/** The database of a running demonstration, as another process of the city would reach it. End it after use. */
export function demoDatabase(dataDir: string): postgres.Sql {
  const { cluster, password } = clusterFiles(join(dataDir, "postgres"));
  // The fourth line of PostgreSQL's own file is the port.
  const port = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3];
  const secret = readFileSync(password, "utf8");
  return postgres(`postgres://coup_de_main:${secret}@127.0.0.1:${port}/coup_de_main`, { max: 1, onnotice: () => {} });
}
