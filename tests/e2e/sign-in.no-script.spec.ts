import { signInByMail } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("signing in needs no JavaScript", async ({ page }) => {
  await signInByMail(page, "mairie@demo.example", "/besancon");
  await expect(page).toHaveURL(/\/besancon$/);
});

test("the home page and the list are complete without JavaScript", async ({ page }) => {
  await page.goto("/besancon");
  await expect(page.getByText("Planoise").first()).toBeVisible();
  await page.goto("/besancon/annonces");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("main a[href*='/annonces/']").first()).toBeVisible();
});
