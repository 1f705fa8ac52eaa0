import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { signInByMail } from "./sign-in.ts";

type Options = Parameters<Browser["newContext"]>[0];

/** Somebody who has just joined, in a browser of their own: nothing that other tests do is about them. Close the context after use. */
export async function newcomer(browser: Browser, firstName: string, options: Options = {}) {
  const email = `e2e-${randomUUID()}@example.org`;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signInByMail(page, email, "/besancon/profil");
  await page.getByLabel("Votre prénom").fill(firstName);
  await page.getByLabel("Votre quartier").selectOption({ label: "Battant" });
  await page.getByLabel("français").check();
  await page.getByLabel("J’ai 18 ans ou plus").check();
  await page.getByRole("button", { name: "Créer mon profil" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Bienvenue");
  return { context, page, email };
}

type Request = { title: string; body: string; category?: string };

/** Asks for help by every question of the form; gives the id of the listing, whose own page is then open. */
export async function publishRequest(page: Page, { title, body, category = "Courses" }: Request): Promise<string> {
  const go = () => page.getByRole("button", { name: "Continuer" }).click();
  await page.goto("/besancon/publier?kind=request");
  await page.getByLabel(category, { exact: true }).check();
  await go();
  await page.getByLabel("Ce que vous cherchez").fill(title);
  await page.getByLabel("Des détails").fill(body);
  await go();
  await page.getByLabel("Pour moi").check();
  await go();
  await page.getByLabel(/N’importe quand/).check();
  await go();
  await expect(page.getByLabel("Quartier", { exact: true })).toBeVisible();
  await go();
  await page.getByLabel(/Je sais que l’aide est bénévole/).check();
  await page.getByRole("button", { name: "Publier ma demande" }).click();
  await page.waitForURL(/\/mes-annonces\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
