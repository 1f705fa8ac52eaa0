import { failedMessages } from "./support/failed-messages.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const PAGE = "/besancon/guichet/courrier";

test("what did not leave is accessible, and fits a phone in the dark", async ({ page }) => {
  await failedMessages(1);
  await signIn(page, "admin@demo.example");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { scroll, client } = await page
    .locator("html")
    .evaluate(({ scrollWidth, clientWidth }) => ({ scroll: scrollWidth, client: clientWidth }));
  expect(scroll).toBeLessThanOrEqual(client);
  await expectAccessible(page);
});
