import { expect, test } from "./support/test.ts";

test("the list, its filters and its pages are complete without a script", async ({ page }) => {
  await page.goto("/besancon");
  await expect(page.getByRole("link", { name: /J’ai besoin d’un coup de main/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Urgent aujourd’hui" })).toBeVisible();
  const filters = page.getByRole("form", { name: "Filtrer les annonces" });
  await filters.getByLabel(/Je propose/).check();
  await filters.getByLabel("Catégorie").selectOption("homework");
  await filters.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/\/besancon\/annonces\?.*kind=offer/);
  const cards = page.locator(".post");
  await expect(cards.first()).toBeVisible();
  await expect(page.locator(".post .kind--request")).toHaveCount(0);
  for (const card of await cards.all()) await expect(card).toContainText("Aide aux devoirs");
  await page.goto("/besancon/annonces");
  await page.getByRole("link", { name: "Afficher plus d’annonces" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page).toHaveTitle(/page 2/);
  await page.getByRole("link", { name: "Page 1", exact: true }).click();
  await expect(page.locator(".post")).toHaveCount(20);
});

test("a search finds a category in other words, minds no spelling mistake, and is taken back by its chip", async ({
  page,
}) => {
  await page.goto("/besancon/annonces");
  await page.getByLabel(/Que cherchez-vous/).fill("imprimmer une attestation");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByRole("status")).toContainText("On a cherché aussi « imprimer ».");
  await expect(page.locator(".post", { hasText: "Impression et photocopies" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Pertinence" })).toHaveAttribute("aria-current", "true");
  await page.getByRole("link", { name: "Urgentes" }).click();
  await expect(page).toHaveURL(/q=imprimmer.*sort=urgent/);
  await page.getByRole("link", { name: "Garder cette recherche" }).click();
  await expect(page).toHaveURL(/\/connexion\?next=.*mes-recherches.*imprimmer/);
  await page.goBack();
  await page.getByRole("link", { name: /^Retirer le filtre imprimmer/ }).click();
  await expect(page).not.toHaveURL(/q=/);
});

test("the map is a picture whose quartiers are links", async ({ page }) => {
  await page.goto("/besancon");
  await page
    .getByRole("link", { name: /^Battant : \d+ demande/ })
    .first()
    .click();
  await expect(page).toHaveURL(/quartier=battant/);
  await expect(page.getByLabel("Quartier", { exact: true })).toHaveValue("battant");
});

test("a search that finds nothing says what to do", async ({ page }) => {
  await page.goto("/besancon/annonces?quartier=chailluz");
  await expect(page.getByText("Aucune annonce ne correspond.")).toBeVisible();
  await page.getByRole("link", { name: /^Sans .*Chailluz.* \d+ annonces/ }).click();
  await expect(page.locator(".post").first()).toBeVisible();
});

test("a listing says when, where, for whom, and never an address", async ({ page }) => {
  await page.goto("/besancon/annonces?kind=request");
  await page.locator(".post h2 a").first().click();
  await expect(page.getByText("L’adresse exacte n’est jamais affichée.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Avant de vous rencontrer" })).toBeVisible();
});
