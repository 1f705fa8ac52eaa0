import type { Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** The help that there is while a title is typed: sentences, hints, and what already fits. */
async function writeTitle(page: Page): Promise<void> {
  const title = page.getByLabel("Ce que vous proposez");
  await title.fill("Mes courses");
  await page.getByRole("button", { name: "Je rapporte vos packs d’eau" }).click();
  await expect(title).toHaveValue("Je rapporte vos packs d’eau");
  await page.getByRole("button", { name: /Reprendre ma phrase/ }).click();
  await expect(title).toHaveValue("Mes courses");
  const answered = page.waitForResponse(/\/api\/besancon\/counterparts\?/);
  await title.fill("Je fais vos courses, 06 12 34 56 78");
  expect(new URL((await answered).url()).searchParams.get("text")).toBe("Je fais vos courses,");
  await expect(page.getByText(/personnes? cherche(nt)? déjà cela/)).toBeVisible();
  await expect(page.getByText("Un numéro de téléphone sera lu par tout le monde.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Remplacer par/ }).click();
  await expect(title).toHaveValue("Je fais vos courses, (numéro donné plus tard)");
  await expect(page.getByText("Un numéro de téléphone")).toHaveCount(0);
}

test("every question of an offer, with a keyboard, and nothing for axe to say", async ({ page }) => {
  await page.goto("/besancon/publier");
  await expectAccessible(page);
  await page.getByRole("link", { name: /Je propose un coup de main/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quelle aide proposez-vous ?");
  await expectAccessible(page);
  await page.getByLabel("Courses", { exact: true }).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByLabel("Ce que vous proposez")).toBeVisible();
  await expectAccessible(page);
  await writeTitle(page);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quand êtes-vous disponible ?");
  await page.goBack();
  await expect(page.getByLabel("Ce que vous proposez")).toHaveValue(/^Je fais vos courses/);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("À certains moments de la semaine").check();
  await page.getByLabel("lundi matin").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByLabel("mardi midi")).toBeChecked();
  await expect(page.getByRole("status").filter({ hasText: "1 moment" })).toContainText("mardi midi");
  await page.getByRole("button", { name: "Tous les soirs" }).click();
  await expect(page.getByRole("status").filter({ hasText: "7 moments" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("nombre de fois");
  await expect(page.getByLabel("mercredi soir")).toBeChecked();
  await page.getByLabel(/Combien de fois/).selectOption("2");
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Choisir sur la carte" }).click();
  await expect(page.locator(".map__live")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Le lieu choisi sur la carte")).toBeChecked();
  await expect(page.getByLabel("Quartier", { exact: true })).not.toHaveValue("");
  await expectAccessible(page);
  await page.getByLabel("Quartier", { exact: true }).selectOption({ label: "Forêt de Chailluz" });
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("dans un autre quartier");
  await expect(page.getByLabel("Le lieu choisi sur la carte")).toBeChecked();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vérifiez avant de publier");
  await expectAccessible(page);
});

test("nobody's listing is a page that does not exist", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  for (const path of ["", "/modifier", "/supprimer"]) {
    const answer = await page.goto(`/besancon/mes-annonces/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b${path}`);
    expect(answer?.status()).toBe(404);
  }
  await page.goto("/besancon/mes-annonces");
  await expectAccessible(page);
});
