import { invitationMails } from "./support/invitation-mails.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("the page of a mail's link is accessible, in both languages, whatever it has to say", async ({ page }) => {
  const [, second] = await invitationMails(page.request);
  const { search } = new URL(second?.not_this_kind ?? "");
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto(`/en/besancon/invitation${search}`);
  await expect(heading).toHaveText("No more requests of this kind?");
  await expectAccessible(page);
  await page.goto(`/besancon/sollicitation${search}`);
  await expect(heading).toHaveText("Ne plus recevoir ce genre de demande\u00a0?");
  await expectAccessible(page);
  await page.goto(`/besancon/sollicitation${search}x`);
  await expect(heading).toHaveText("Ce lien n’est pas complet");
  await expectAccessible(page);
});

test("what a helper is asked is accessible on Pour vous", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  await page.goto("/besancon/pour-vous");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demandes pour vous");
  await expectAccessible(page);
});

test("the desk is accessible, and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guichet");
  await page.getByText("Ce qui a été tenté").first().click();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("the search for help of a request is accessible, and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/mes-annonces");
  await page.getByRole("link", { name: "Remplir un dossier de retraite, en turc et en français" }).first().click();
  await expect(page.getByRole("region", { name: "La recherche, étape par étape" })).toBeVisible();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
