import type { Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

/** A number of nobody else: one of those kept for fiction. */
const number = () =>
  `03 53 01 ${String(Math.floor(Math.random() * 10_000)).replace(/^(\d+)$/, (n) => n.padStart(4, "0"))}`;

async function fill(page: Page, phone: string, lastName: string) {
  await page.getByRole("textbox", { name: "Téléphone" }).fill(phone);
  await page.getByLabel("Prénom").fill("Odile");
  await page.getByLabel("Nom", { exact: true }).fill(lastName);
  await page.getByLabel("Type d’aide").selectOption("shopping");
  await page.getByLabel("En une phrase").fill("Faire mes courses du samedi matin");
  await page.getByLabel(/N’importe quand/).check();
  await page.locator('[name="quartier"]').selectOption("battant");
}

test("an agent takes down a request without a script: errors at their fields, a known number, a second request", async ({
  page,
}) => {
  const phone = number();
  const lastName = `Essai${String.fromCharCode(...Array.from({ length: 5 }, () => 97 + Math.floor(Math.random() * 26)))}`;
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet");
  await page.getByRole("link", { name: /Nouvelle demande par téléphone/ }).click();
  await fill(page, phone, lastName);
  await page.getByRole("button", { name: "Publier la demande" }).last().click();
  await expect(page.getByRole("alert")).toContainText("Sans son accord, rien n’est enregistré");
  await expect(page.getByLabel("Prénom")).toHaveValue("Odile");
  await page.locator('[name="consent"]').check();
  await page.locator('[name="adult"]').check();
  await page.getByRole("button", { name: "Publier la demande" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Odile ${lastName}`);
  await expect(page.getByRole("region", { name: "La demande est publiée" })).toContainText("Votre code est le");

  // The same number again: who calls is found, and is not asked for their name and consent.
  await page.goto("/besancon/guichet/demande");
  await page.getByRole("textbox", { name: "Téléphone" }).fill(phone);
  await page.getByRole("button", { name: "Chercher ce numéro" }).click();
  await expect(page.getByRole("radio", { name: `Odile ${lastName}` })).toBeChecked();
  await page.getByLabel("Type d’aide").selectOption("repair");
  await page.getByLabel("En une phrase").fill("Changer une ampoule au plafond");
  await page.locator('[name="urgency"][value="today"]').check({ force: true });
  await page.getByRole("button", { name: "Publier la demande" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Odile ${lastName}`);
  await expect(page.getByRole("listitem").filter({ hasText: "Faire mes courses" }).first()).toBeVisible();

  // Found by their name, and a call is noted, then made.
  await page.goto("/besancon/guichet");
  await page.getByLabel("Chercher une personne").fill(lastName.toUpperCase());
  await page.getByRole("button", { name: "Chercher", exact: true }).click();
  await page.getByRole("link", { name: `Odile ${lastName}` }).click();
  await page.getByText("Noter un rappel").first().click();
  await page.getByRole("button", { name: "Noter le rappel" }).click();
  await expect(page.getByRole("status").first()).toContainText("Le rappel est noté.");
  await page.getByLabel("Ce qu’il en est").first().selectOption("told");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  await expect(page.getByRole("status").first()).toContainText("C’est noté.");

  // Who withdraws their consent is gone.
  await page.getByText("Retirer son accord").first().click();
  await page.getByLabel("Oui, effacer cette personne du guichet").check();
  await page.getByRole("button", { name: "Effacer" }).click();
  await expect(page.getByRole("status").first()).toContainText("La personne est effacée du guichet.");
  await page.getByLabel("Chercher une personne").fill(lastName);
  await page.getByRole("button", { name: "Chercher", exact: true }).click();
  await expect(page.getByRole("heading", { name: /Personne pour/ })).toBeVisible();
});

test("nobody but agents and administrators has these pages", async ({ page }) => {
  await signIn(page, "moderation@demo.example");
  for (const path of ["demande", "a-rappeler", "personnes"]) {
    expect((await page.goto(`/besancon/guichet/${path}`))?.status()).toBe(404);
  }
});
