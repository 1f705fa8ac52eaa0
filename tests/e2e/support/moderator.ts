import type { Browser } from "@playwright/test";
import { demoDatabase } from "#tests/support/demo-database.ts";
import { newcomer } from "./newcomer.ts";

/**
 * A moderator of their own for a test: somebody has one case at a time, so that two tests that shared one would take it
 * from each other. Close the context after use.
 */
export async function newModerator(browser: Browser, firstName: string, options: Parameters<typeof newcomer>[2] = {}) {
  const person = await newcomer(browser, firstName, options);
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  try {
    await sql`update memberships set role = 'moderator' from users u where u.id = user_id and u.email = ${person.email}`;
  } finally {
    await sql.end();
  }
  return person;
}
