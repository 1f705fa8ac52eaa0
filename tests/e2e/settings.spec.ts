import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const PAGES = [
  "/besancon/reglages",
  "/besancon/reglages/identite",
  "/besancon/reglages/textes",
  "/besancon/reglages/guichet",
  "/besancon/reglages/categories",
  "/besancon/reglages/messages",
  "/besancon/reglages/moderation",
  "/besancon/reglages/rapprochement",
  "/besancon/reglages/equipe",
  "/besancon/equipe",
  "/en/besancon/settings",
  "/en/besancon/settings/identity",
];

for (const path of PAGES) {
  test(`${path} is whole and accessible, on a phone and in the dark too`, async ({ page }) => {
    await signIn(page, "admin@demo.example");
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("the preview follows the colour that is typed, and says when it cannot be read", async ({ page }) => {
  await signIn(page, "admin@demo.example");
  await page.goto("/besancon/reglages/identite");
  const preview = page.getByRole("region", { name: "Aperçu" });
  await page.getByLabel("Couleur de la ville").fill("#7a3fa0");
  await expect(preview.getByText("Publier l’annonce").first()).toHaveCSS("background-color", "rgb(122, 63, 160)");
  await page.getByLabel("Couleur de la ville").fill("#ffcc00");
  await expect(preview).toContainText("pas encore lisible");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expectAccessible(page);
});

test("nobody but administrators has these pages", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  for (const path of PAGES.filter((one) => one !== "/besancon/equipe")) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
