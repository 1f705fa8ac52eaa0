import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("an agent chooses a poster and its options without a script", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/affiches");
  await page.getByLabel("Quartier", { exact: true }).selectOption("battant");
  await page.getByLabel("Languettes à détacher").uncheck();
  await expect(page.locator(".a4__strips")).toBeHidden();
  await page.getByRole("button", { name: "Voir l’affiche" }).click();
  await expect(page).toHaveURL(/quartier=battant/);
  await expect(page.locator(".a4__title")).toHaveText("Battant");
  await expect(page.locator(".a4__strips")).toBeHidden();
  await expect(page.getByText("Pour l’imprimer : Ctrl + P")).toBeVisible();
  await page.getByRole("link", { name: "Une planche" }).click();
  await page.getByLabel("Annonces par page").selectOption("8");
  await page.getByRole("button", { name: "Voir l’affiche" }).click();
  await expect(page).toHaveURL(/cartes=8/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Planche pour un hall d’immeuble");
});

test("nobody but agents and administrators chooses posters", async ({ page }) => {
  await signIn(page, "moderation@demo.example");
  for (const path of ["/besancon/affiches", "/besancon/affiches/planche"]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
