import { signIn, signInByMail } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("a known resident signs in with the code of the mail and lands where they wanted to go", async ({ page }) => {
  await signInByMail(page, "nermin@demo.example", "/besancon/profil");
  await expect(page).toHaveURL(/\/besancon\/profil$/);
  await expectAccessible(page);
});

test("member pages are accessible", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  for (const path of ["/besancon/profil", "/besancon/publier", "/besancon/pour-vous"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("with JavaScript, too, a press leads to the provider of identity and back", async ({ page }) => {
  await page.goto("/connexion");
  const back = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/api/auth/callback/residents");
  await page.getByRole("button", { name: "Continuer avec FranceConnect" }).click();
  const answer = await back;
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).not.toContain("refus");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
