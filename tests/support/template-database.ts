import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { grantToApp } from "#db/app-role.ts";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";

const TEMPLATE = "template_coup_de_main";

declare module "vitest" {
  export interface ProvidedContext {
    testServer: { superuserUrl: string; ownerUrl: string; appUrl: string; template: string };
  }
}

/** Starts one PostgreSQL for the whole run, with a migrated database that each test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-tests-"));
  const server = await startEmbedded({ dir: join(dir, "postgres"), disposable: true });
  const teardown = async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  const sql = postgres(server.superuserUrl, { max: 1, onnotice: () => {} });
  try {
    const owner = new URL(server.url);
    await sql.unsafe(`create database ${TEMPLATE} owner ${owner.username}`);
    owner.pathname = TEMPLATE;
    await migrate(owner.href);
    await installJobs({ url: owner.href });
    await grantToApp(owner.href);
    await sql.unsafe(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  } catch (error) {
    await teardown();
    throw error;
  } finally {
    await sql.end();
  }
  const { superuserUrl, appUrl, url: ownerUrl } = server;
  project.provide("testServer", { superuserUrl, ownerUrl, appUrl, template: TEMPLATE });
  return teardown;
}
