import { expect, expectAccessible, test } from "./support/test.ts";

const PAGES = [
  "/besancon",
  "/besancon/annonces",
  "/besancon/signaler",
  "/besancon/transparence",
  "/besancon/chiffres",
  "/connexion",
  "/demo/courrier",
  "/accessibilite",
  "/donnees-personnelles",
  "/mentions-legales",
  "/moderation-et-recours",
  "/comment-ca-marche",
  "/conseils-de-prudence",
  "/charte",
  "/regles",
  "/en/besancon",
  "/en/besancon/listings",
  "/en/besancon/notice",
  "/en/besancon/transparency",
  "/en/besancon/figures",
  "/en/rules",
  "/en/sign-in",
];

for (const path of PAGES) {
  test(`${path} is whole and accessible`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("/en") ? "en" : "fr");
    await expect(page.locator("h1")).toHaveCount(1);
    await expectAccessible(page);
  });

  test(`${path} fits a phone 320 px wide`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

for (const path of [
  "/nulle-part",
  "/besancon/nulle-part",
  "/en/nowhere/at/all",
  "/besancon/annonces/00000000-0000-7000-8000-000000000000",
]) {
  test(`${path} is a readable 404`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("h1")).toHaveCount(1);
    await expectAccessible(page);
  });
}
