import { closeSync, existsSync, openSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { mailsTo, newCode } from "./mailbox.ts";

/** Lets one test at a time ask for a mail to an address: of two that come together, nobody knows whose code is which. */
async function alone(email: string, act: () => Promise<void>): Promise<void> {
  const lock = join(process.env.E2E_SESSIONS_DIR ?? "", `${email}.mailbox`);
  await expect.poll(() => isFirst(lock), { timeout: 60_000 }).toBe(true);
  try {
    await act();
  } finally {
    unlinkSync(lock);
  }
}

/** Signs in as a visitor does: the form, the mail, its code. */
export async function signInByMail(
  page: Page,
  email: string,
  next = "/besancon/profil",
  /** Where that leads; else anywhere but to the pages of signing in. */
  landing: Landing = (url) => !url.pathname.startsWith("/connexion"),
): Promise<void> {
  await alone(email, () => askAndEnter(page, email, next, landing));
}

type Landing = Parameters<Page["waitForURL"]>[0];

async function askAndEnter(page: Page, email: string, next: string, landing: Landing): Promise<void> {
  const before = (await mailsTo(page.request, email)).length;
  await page.goto(`/connexion?next=${encodeURIComponent(next)}`);
  await page.locator("input[name=email]").fill(email);
  await page.locator("form:has(input[name=email]) [type=submit]").click();
  await page.waitForURL("**/connexion/verifier**");
  await page.locator("input[name=code]").fill(await newCode(page.request, email, before));
  await page.locator("form:has(input[name=code]) [type=submit]").click();
  await page.waitForURL(landing);
  // The navigation that follows the sign-in must have ended: the next one would cut it short.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("load");
}

/** True for the first caller of a run, whatever process it is in. */
function isFirst(lock: string): boolean {
  try {
    closeSync(openSync(lock, "wx"));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Is signed in as `email`. The first call of a run goes through the form, the others wait for its cookies: mails are limited. */
export async function signIn(page: Page, email: string): Promise<void> {
  const file = join(process.env.E2E_SESSIONS_DIR ?? "", `${email}.json`);
  if (isFirst(`${file}.lock`)) {
    await signInByMail(page, email);
    const cookies = await page.context().cookies();
    expect(cookies, "a session cookie").not.toEqual([]);
    writeFileSync(`${file}.part`, JSON.stringify(cookies));
    renameSync(`${file}.part`, file);
    return;
  }
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  await page.context().addCookies(JSON.parse(readFileSync(file, "utf8")));
}
