import { signInByMail } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("signing in needs no JavaScript", async ({ page }) => {
  await signInByMail(page, "mairie@demo.example", "/besancon");
  await expect(page).toHaveURL(/\/besancon$/);
});
