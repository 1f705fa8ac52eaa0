import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("a profile is corrected and saved without JavaScript", async ({ page }) => {
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/profil");
  const firstName = page.locator("input[name=firstName]");
  const save = page.locator("form:has(input[name=firstName]) [type=submit]");

  await firstName.fill("06 12 34 56 78");
  await save.click();
  await expect(page.locator("main [role=alert] a[href='#firstName']")).toBeVisible();
  await expect(firstName).toHaveValue("06 12 34 56 78");

  await firstName.fill("Nermin");
  await save.click();
  await expect(page.locator("main [role=status] .banner")).toBeVisible();
  await expect(firstName).toHaveValue("Nermin");
});
