import sharp from "sharp";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const PAGE = "/besancon/tableau-de-bord";
const LISTS = ["demandes", "offres", "coups-de-main", "sans-reponse"];
const SCREENS = [
  { name: "a desktop", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "a phone in the dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

for (const { name, viewport, colorScheme } of SCREENS) {
  test(`the dashboard and its lists are accessible, and fit ${name}`, async ({ page }) => {
    await signIn(page, "mairie@demo.example");
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    for (const path of [
      PAGE,
      `${PAGE}?du=hier&au=2026-01-01`,
      ...LISTS.map((list) => `${PAGE}/annonces?quoi=${list}`),
    ]) {
      expect((await page.goto(path))?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const table of await page.locator("details.figure-table").all()) {
        await table.evaluate((details: HTMLDetailsElement) => {
          details.open = true;
        });
      }
      const { scroll, client } = await page
        .locator("html")
        .evaluate(({ scrollWidth, clientWidth }) => ({ scroll: scrollWidth, client: clientWidth }));
      expect(scroll, path).toBeLessThanOrEqual(client);
      await expectAccessible(page);
    }
  });
}

test("a figure leads to the list behind it, and back with the same filters", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto(`${PAGE}?periode=12m`);
  await page.getByRole("link", { name: /demandes publiées/ }).click();
  await expect(page).toHaveURL(/annonces\?quoi=demandes&periode=12m$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demandes publiées");
  await page.goBack();
  await expect(page.getByLabel("Période", { exact: true })).toHaveValue("12m");
  await page.getByRole("link", { name: "Lancer un appel à bénévoles" }).first().click();
  await expect(page).toHaveURL(/appels\/nouveau\?categorie=[a-z_]+&quartier=[a-z-]+$/);
});

test("pictures are taken away as SVG and PNG, and not by residents", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  for (const picture of ["map", "heat", "weeks", "answers"]) {
    const svg = await page.request.get(`/api/besancon/dashboard/${picture}.svg?periode=12m`);
    expect(await svg.text()).toContain("<title>");
    const png = await page.request.get(`/api/besancon/dashboard/${picture}.png?periode=12m`);
    const { format, width } = await sharp(await png.body()).metadata();
    expect(format).toBe("png");
    expect(width).toBeGreaterThan(1_500);
  }
  await page.context().clearCookies();
  expect((await page.request.get("/api/besancon/dashboard/map.svg")).status()).toBe(404);
  await signIn(page, "camille@demo.example");
  expect((await page.request.get("/api/besancon/dashboard/map.svg")).status()).toBe(404);
  expect((await page.goto(PAGE))?.status()).toBe(404);
});

test("urgent needs are read anew when the page is looked at again", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto(PAGE);
  await page.waitForLoadState("networkidle");
  const again = page.waitForResponse(/\/api\/besancon\/dashboard\/urgent\?/);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  expect((await again).status()).toBe(200);
});
