import { randomUUID } from "node:crypto";
import { newcomer } from "./support/newcomer.ts";
import { signInByMail } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("the pages of one's data, of leaving and of coming back are accessible, in both languages", async ({
  browser,
}) => {
  test.slow();
  const { context, page, email } = await newcomer(browser, "Ysoline");
  for (const path of ["/besancon/profil/mes-donnees", "/en/besancon/profile/my-data", "/besancon/profil/partir"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: "Effacer mon compte" }).click();
  await expect(page.locator("main [role=alert]")).toBeFocused();
  await expectAccessible(page);
  await page.goto("/en/besancon/profile/leave");
  await expectAccessible(page);
  await page.getByLabel("I have read what will be erased, and I want to leave").check();
  await page.getByRole("button", { name: "Erase my account" }).click();
  await page.waitForURL("**/come-back?fait=parti");
  await expectAccessible(page);
  await page.goto("/besancon/revenir?lien=faux");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne sert plus");
  await expectAccessible(page);
  await signInByMail(page, email);
  await expect(page.getByRole("button", { name: "Je reste" })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test("the notice to the public, and the page for who is under 18", async ({ page }) => {
  for (const path of ["/donnees-personnelles", "/en/privacy", "/a-partir-de-18-ans", "/en/adults-only"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test("the welcome page with its way out for minors", async ({ page }) => {
  await signInByMail(page, `e2e-${randomUUID()}@example.org`);
  await expect(page.getByRole("button", { name: "J’ai moins de 18 ans" })).toBeVisible();
  await expectAccessible(page);
});
