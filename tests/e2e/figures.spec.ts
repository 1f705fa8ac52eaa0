import { readCsv } from "#tests/support/read-csv.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("what residents did for each other is read in numbers, bars and tables, and taken away as a file", async ({
  page,
}) => {
  await page.goto("/besancon");
  await page.getByRole("contentinfo").getByRole("link", { name: "Chiffres et données ouvertes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Chiffres et données ouvertes" })).toBeVisible();
  await expect(page.getByText("coups de main rendus", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Pourquoi des nombres sont masqués" })).toBeVisible();

  await page.getByText("Voir le tableau des demandes").click();
  await expect(page.getByRole("region", { name: "Demandes, tableau défilant" })).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /^CSV, / })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/^chiffres-besancon-\d{4}-T[1-4]\.csv$/);
});

test("the files are for programs, too", async ({ request }) => {
  const { publications } = await (await request.get("/api/besancon/open-data")).json();
  expect(publications.length).toBeGreaterThan(1);
  const { pathname } = new URL(publications[0].fichiers.csv);
  const answer = await request.get(pathname);
  const [header, ...rows] = readCsv(await answer.text());
  expect(header).toContain("valeur");
  expect(rows.length).toBeGreaterThan(100);
  const again = await request.get(pathname, { headers: { "If-None-Match": answer.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});

test("the page fits a phone in the dark", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/en/besancon/figures");
  const { scroll, client } = await page
    .locator("html")
    .evaluate(({ scrollWidth, clientWidth }) => ({ scroll: scrollWidth, client: clientWidth }));
  expect(scroll).toBeLessThanOrEqual(client);
  await expectAccessible(page);
});

test("staff take the figures away, residents do not", async ({ page }) => {
  const path = "/api/besancon/figures/export?fichier=annonces&format=excel";
  await signIn(page, "camille@demo.example");
  expect((await page.request.get(path)).status()).toBe(404);
  await page.context().clearCookies();
  await signIn(page, "mairie@demo.example");
  const answer = await page.request.get(path);
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect(await answer.text()).toContain("jour;quartier;quartier_nom");
});
