import type { Page } from "@playwright/test";
import { preferencesLinks } from "./support/preferences-link.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test("what a member receives is chosen on an accessible page that fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, "camille@demo.example");
  for (const path of ["/besancon/profil/messages", "/en/besancon/profile/messages", "/besancon/profil/envois"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectToFit(page);
  }
});

test("the page of a mail's link is accessible, whatever it has to say", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const [, second] = await preferencesLinks(page.request);
  const { search } = new URL(second?.link ?? "");
  for (const path of [`/besancon/preferences${search}`, `/en/besancon/preferences${search}`]) {
    await page.goto(path);
    await expect(page.getByRole("group", { name: /Rappels|Reminders/ })).toBeVisible();
    await expectAccessible(page);
    await expectToFit(page);
  }
  await page.goto(`/besancon/preferences${search}x`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne s’ouvre pas");
  await expectAccessible(page);
});

test("choices are saved in place, again and again, and what is wrong is said once", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  await page.goto("/besancon/profil/messages");
  const main = page.getByRole("main");
  const save = main.getByRole("button", { name: "Enregistrer" });
  const saved = main.getByRole("status").filter({ hasText: "Vos choix sont enregistrés." });
  const quiet = page.getByRole("checkbox", { name: /Ne rien m’envoyer/ });
  await quiet.check();
  await page.getByLabel("De", { exact: true }).selectOption("8");
  await page.getByLabel("Jusqu’à", { exact: true }).selectOption("8");
  await save.click();
  await expect(page.getByRole("alert").getByRole("link", { name: /deux heures différentes/ })).toBeVisible();
  await quiet.uncheck();
  await expect(page.getByLabel("De", { exact: true })).toBeHidden();
  await save.click();
  await expect(saved).toBeFocused();
  await expect(quiet).not.toBeChecked();
  await expect(main.getByRole("alert")).toHaveCount(0);
  await quiet.check();
  await expect(page.getByLabel("De", { exact: true })).toHaveValue("21");
  await save.click();
  await expect(saved).toBeFocused();
  await page.reload();
  await expect(quiet).toBeChecked();
});

test("a button of a mail's page is undone, and its answer has the focus", async ({ page }) => {
  const [, second] = await preferencesLinks(page.request);
  await page.goto(second?.link ?? "");
  const main = page.getByRole("main");
  const reminders = main.getByRole("group", { name: "Rappels" }).getByRole("checkbox", { name: "E-mail" });
  await reminders.uncheck();
  await main.getByRole("button", { name: "Enregistrer" }).click();
  await expect(main.getByRole("status").filter({ hasText: "Vos choix sont enregistrés" })).toBeFocused();
  await expect(reminders).not.toBeChecked();
  await expectAccessible(page);
  await main.getByRole("button", { name: "Annuler" }).click();
  await expect(main.getByRole("status").filter({ hasText: "C’est annulé" })).toBeFocused();
  await expect(reminders).toBeChecked();
});
