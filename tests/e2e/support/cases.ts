import { expect, type Page } from "@playwright/test";
import { demoDatabase } from "#tests/support/demo-database.ts";

type About = { listing: string } | { messagesOf: string };

/** The case that waits about a listing, or about messages of somebody. */
export async function caseOf(about: About): Promise<string> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  try {
    let id = "";
    await expect(async () => {
      const subject =
        "listing" in about
          ? sql`listing_id = ${about.listing}`
          : sql`subject = 'message' and member_id in (
              select m.id from memberships m join users u on u.id = m.user_id where u.email = ${about.messagesOf})`;
      const [found] = await sql<{ id: string }[]>`
        select id from cases where ${subject} and state = 'open' order by opened_at desc limit 1`;
      expect(found, "an open case").toBeDefined();
      id = found?.id ?? "";
    }).toPass({ timeout: 10_000 });
    return id;
  } finally {
    await sql.end();
  }
}

const release = (page: Page) =>
  page.getByRole("form", { name: "Libérer ce dossier pour les autres" }).getByRole("button");

/** Opens a case by its address until it is theirs: the moderator of another test may have been handed it for a moment. */
export async function openCase(page: Page, caseId: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/besancon/moderation?dossier=${caseId}`);
    await expect(release(page)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

/** Gives back the case that opened after a decision, which may be another test's. */
export async function giveBackNext(page: Page): Promise<void> {
  if (await release(page).isVisible()) {
    await release(page).click();
    await expect(page.getByRole("status").filter({ hasText: "rendu à la file" })).toBeVisible();
  }
}
