import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const WHY = "/besancon/guichet/pourquoi";

test("an administrator reads from the desk why nobody else is proposed, and why one pair is or is not", async ({
  page,
}) => {
  await signIn(page, "admin@demo.example");
  await page.goto("/besancon/guichet");
  await page
    .getByRole("link", { name: /^Pourquoi pas quelqu’un pour/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Les offres face à cette demande" })).toBeVisible();
  await page
    .getByRole("link", { name: /^Expliquer/ })
    .first()
    .click();
  const rules = page.getByRole("table").first();
  await expect(rules.getByRole("row")).toHaveCount(10);
  await expect(rules.getByRole("rowheader", { name: "Assez près" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Note \(le produit\)/ })).toContainText(/0,\d{3}/);
  await page.getByLabel("Offre").fill("CHA-000");
  await page.getByRole("button", { name: "Expliquer" }).click();
  await expect(page.getByLabel("Offre")).toHaveAccessibleDescription(/Aucune annonce n’a cette référence/);
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("nobody but administrators has this page", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  expect((await page.goto(WHY))?.status()).toBe(404);
  await page.goto("/besancon/guichet");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guichet");
  await expect(page.getByRole("link", { name: /Pourquoi pas/ })).toHaveCount(0);
});
