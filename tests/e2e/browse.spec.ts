import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("more listings come into the list, once each, and the first new one has the focus", async ({ page }) => {
  await page.goto("/besancon/annonces?kind=offer");
  await expectAccessible(page);
  const cards = page.locator(".post h2 a");
  await expect(cards).toHaveCount(20);
  await page.getByRole("link", { name: "Afficher plus d’annonces" }).click();
  await expect(cards).toHaveCount(40);
  await expect(cards.nth(20)).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Annonces ajoutées" })).toContainText("20");
  await expect(page).toHaveURL(/page=2/);
  const addresses = await cards.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(addresses).size).toBe(40);
});

test("a member sees what is near their home in bands, keeps the search and finds it again", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  await page.goto("/besancon/annonces?kind=request&category=shopping");
  await page.getByRole("link", { name: "Près de chez moi" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Près de chez moi");
  await expect(page.locator(".post").first()).toContainText(/à (environ|plus de) \d/);
  await expect(page.getByText("C’est votre annonce.")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Garder cette recherche" }).click();
  await expect(page.getByLabel("Son nom")).toHaveValue("Je cherche, Courses");
  await page.getByLabel("Son nom").fill("Courses de mes voisins");
  await page.getByLabel(/Un message quand/).selectOption("weekly");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Garder la recherche" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mes recherches");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Courses de mes voisins", exact: true }).click();
  await expect(page).toHaveURL(/\/annonces\?kind=request&category=shopping/);
  await page.goto("/besancon/mes-recherches");
  await page.getByRole("form", { name: "Courses de mes voisins" }).getByRole("button", { name: "Supprimer" }).click();
  await expect(page.getByText("Vous ne gardez pas encore de recherche.")).toBeVisible();
  await page.goto("/besancon/pres-de-chez-moi");
  await expect(page.locator(".post").filter({ hasText: "C’est votre annonce." })).not.toHaveCount(0);
});
