import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const PAGE = "/besancon/guichet/nouvelles";

test("an agent adds news from the desk, corrects them, withdraws them and puts them back", async ({ page }) => {
  const title = `Une nouvelle de test ${Date.now()}`;
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet");
  await page.getByRole("link", { name: "Nouvelles de la Ville" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nouvelles de la Ville");
  await page.getByRole("button", { name: "Ajouter" }).click();
  await expect(page.getByRole("alert")).toContainText("Écrivez un titre.");
  await page.getByLabel("Titre").fill(title);
  await page.getByLabel("Résumé").fill("Samedi à dix heures, place de la Révolution.");
  await page.getByLabel("Lien").fill("http://www.besancon.fr/");
  await page.getByRole("button", { name: "Ajouter" }).click();
  await expect(page.getByRole("alert")).toContainText("Cette adresse n’a pas pu être lue.");
  await expect(page.getByLabel("Titre")).toHaveValue(title);
  await page.getByLabel("Lien").fill("https://www.besancon.fr/");
  await page.getByRole("button", { name: "Ajouter" }).click();
  await expect(page.getByRole("status")).toContainText("la nouvelle est ajoutée");
  const preview = page.getByRole("region", { name: /^Dans le prochain/ });
  await expect(preview.getByRole("link", { name: title })).toHaveAttribute("href", "https://www.besancon.fr/");

  await page.getByRole("link", { name: `Modifier : ${title}` }).click();
  await expect(page.getByLabel("Titre")).toHaveValue(title);
  await page.getByLabel("Résumé").fill("Samedi à onze heures, place de la Révolution.");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("status")).toContainText("C’est enregistré.");
  await expect(preview).toContainText("onze heures");

  await page
    .getByRole("form", { name: `Retirer : ${title}` })
    .getByRole("button")
    .click();
  await expect(page.getByRole("status")).toContainText("La nouvelle est retirée.");
  await expect(preview).not.toContainText(title);
  await page.getByRole("button", { name: "Annuler le retrait" }).click();
  await expect(page.getByRole("status")).toContainText("La nouvelle est remise.");
  await expect(preview).toContainText(title);
  await page
    .getByRole("form", { name: `Retirer : ${title}` })
    .getByRole("button")
    .click();
});

test("nobody but agents and administrators has this page", async ({ page }) => {
  await signIn(page, "moderation@demo.example");
  expect((await page.goto(PAGE))?.status()).toBe(404);
});
