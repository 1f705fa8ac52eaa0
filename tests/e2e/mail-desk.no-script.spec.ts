import { failedMessages } from "./support/failed-messages.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const PAGE = "/besancon/guichet/courrier";

test("an administrator sees from the desk what did not leave, sends one message again and leaves another", async ({
  page,
}) => {
  const masked = await failedMessages(2);
  await signIn(page, "admin@demo.example");
  await page.goto("/besancon/guichet");
  await page.getByRole("main").getByRole("link", { name: "Courrier", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Courrier");
  const mine = page.getByRole("listitem").filter({ hasText: masked });
  await expect(mine).toHaveCount(2);
  await expect(mine.first()).toContainText("Cette adresse n’existe pas");
  await expect(page.getByText("Un mot privé")).toHaveCount(0);
  await mine.first().getByRole("button", { name: "Renvoyer" }).click();
  await expect(page.getByRole("status")).toContainText("va repartir");
  await expect(mine).toHaveCount(1);
  await mine.first().getByRole("button", { name: "Laisser" }).click();
  await expect(page.getByRole("status")).toContainText("ne partira pas");
  await expect(mine).toHaveCount(0);
});

test("nobody but administrators has this page", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  expect((await page.goto(PAGE))?.status()).toBe(404);
});
