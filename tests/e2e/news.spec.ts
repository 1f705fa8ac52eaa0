import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("the news of the city are accessible, and fit a phone in the dark", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/besancon/guichet/nouvelles");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { scroll, client } = await page
    .locator("html")
    .evaluate(({ scrollWidth, clientWidth }) => ({ scroll: scrollWidth, client: clientWidth }));
  expect(scroll).toBeLessThanOrEqual(client);
  await expectAccessible(page);
});
