import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("listings of the example say how many people they fit, and to whom", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  await expect(async () => {
    await page.goto("/besancon/mes-annonces");
    await expect(page.getByRole("link", { name: /^\d+ personnes? cherche(nt)? cette aide$/ }).first()).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await expectAccessible(page);
  await page.goto("/besancon/pour-vous");
  await expect(page.locator(".chip--why").first()).toBeVisible();
  await expectAccessible(page);
});
