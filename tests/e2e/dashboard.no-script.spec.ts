import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const PAGE = "/besancon/tableau-de-bord";

test("an agent chooses what the figures are about, and goes back", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto(PAGE);
  await page.getByLabel("Période", { exact: true }).selectOption("12m");
  await page.getByLabel("Catégorie", { exact: true }).selectOption("transport");
  await page.getByLabel("Quartier", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Afficher", exact: true }).click();
  await expect(page).toHaveURL(/periode=12m&categorie=transport&quartier=[a-z-]+$/);
  await expect(page.getByLabel("Catégorie", { exact: true })).toHaveValue("transport");
  await page.goBack();
  await expect(page.getByLabel("Catégorie", { exact: true })).toHaveValue("");
});

test("dates that cannot be are refused at their field, and kept as they were typed", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  for (const [du, au, field, words] of [
    ["31/02/2026", "2026-03-09", "du", "Écrivez une date qui existe"],
    ["2026-03-09", "2026-03-01", "au", "La fin vient avant le début"],
    ["2026-03-09", "2999-01-01", "au", "pas encore passée"],
    ["1976-01-01", "2026-03-01", "du", "deux ans au plus"],
  ] as const) {
    await page.goto(`${PAGE}?du=${encodeURIComponent(du)}&au=${au}`);
    const wrong = page.locator(`input[name=${field}]:not([type=hidden])`);
    await expect(wrong).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator(`#${field}-error`)).toContainText(words);
    await expect(page.locator("input[name=du]:not([type=hidden])")).toHaveValue(du);
    await expect(page.locator("input[name=au]:not([type=hidden])")).toHaveValue(au);
  }
  await page.locator("input[name=du]:not([type=hidden])").fill("2026-01-01");
  await page.locator("input[name=au]:not([type=hidden])").fill("2026-03-01");
  await page.getByRole("button", { name: "Afficher ces dates" }).click();
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(0);
  await expect(page.getByLabel("Période", { exact: true })).toHaveValue("");
  await page.getByLabel("Catégorie", { exact: true }).selectOption("pets");
  await page.getByRole("button", { name: "Afficher", exact: true }).click();
  await expect(page).toHaveURL(/du=2026-01-01&au=2026-03-01/);
  await page.getByRole("link", { name: "Tout afficher" }).click();
  await expect(page).toHaveURL(/tableau-de-bord$/);
});

test("the urgent needs and the values of each picture are there", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { name: "Urgences sans réponse" })).toBeVisible();
  await page.getByText("Lire les valeurs en tableau").first().click();
  await expect(page.getByRole("row").filter({ hasText: "Planoise" }).first()).toBeVisible();
});
