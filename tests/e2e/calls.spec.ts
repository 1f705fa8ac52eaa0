import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("the calls of the example, one that ended and one under way, are whole and accessible, wide and narrow", async ({
  page,
}) => {
  await signIn(page, "mairie@demo.example");
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/besancon/appels");
    await expectAccessible(page);
    await page.getByRole("heading", { level: 3 }).last().getByRole("link").click();
    await expect(page.getByRole("region", { name: "Ce qui s’est passé" })).toContainText("ne prouvent pas");
    await expectAccessible(page);
    await page.goto("/besancon/appels/nouveau?categorie=shopping&quartier=battant");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Voir qui sera sollicité" }).click();
    await page.waitForURL(/etape=apercu/);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test("a call to nearly everybody wants the number agreed to, and keeps what was written", async ({ page }) => {
  await signIn(page, "admin@demo.example");
  await page.goto("/besancon/appels/nouveau?categorie=other&quartier=battant");
  for (const box of await page.locator("input[name=quartier]").all()) await box.check();
  await page.getByRole("button", { name: "Voir qui sera sollicité" }).click();
  await page.waitForURL(/etape=apercu/);
  await expect(page.getByRole("checkbox", { name: /presque tout le monde/ })).toBeVisible();
  await page.getByRole("button", { name: /^Envoyer à/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "C’est presque tout le monde" })).toBeVisible();
  await expect(page.getByRole("region", { name: /^Le message/ })).toBeVisible();
});
