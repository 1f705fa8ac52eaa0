import type { Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

// One city for all of them: what one changes, another would find.
test.describe.configure({ mode: "serial" });

const ADMIN = "admin@demo.example";
const save = (page: Page) => page.getByRole("button", { name: "Enregistrer" }).click();
const takeBack = async (page: Page) => {
  await page.getByRole("button", { name: "Reprendre le dernier changement" }).click();
  await expect(page.getByRole("status")).toContainText("Le dernier changement est repris.");
};

test.beforeEach(async ({ page }) => {
  await signIn(page, ADMIN);
});

test("a colour that cannot be read is refused with the nearest one, which is taken and taken back", async ({
  page,
}) => {
  await page.goto("/besancon/reglages");
  await page.getByRole("link", { name: "Identité" }).click();
  await page.getByLabel("Couleur de la ville").fill("#ffcc00");
  await save(page);
  await expect(page.getByRole("alert")).toContainText("ne se lit pas assez bien");
  await expect(page.getByLabel("Couleur de la ville")).toHaveValue("#ffcc00");
  await page.getByRole("button", { name: "Prendre #907200" }).click();
  await expect(page.getByRole("status")).toContainText("C’est enregistré.");
  // A page that is stored is a few seconds old at worst.
  const brand = async () => {
    await page.goto("/besancon");
    return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand"));
  };
  await expect.poll(brand).toBe("#907200");
  await page.goto("/besancon/reglages/identite");
  await takeBack(page);
  await expect.poll(brand).toBe("#17332f");
});

test("an announcement is previewed, saved, read by everybody and taken back", async ({ page }) => {
  const announced = `Guichet fermé lundi ${Date.now()}`;
  await page.goto("/besancon/reglages/textes");
  await page.getByLabel("Annonce, en français").fill("<b>Lundi</b>");
  await save(page);
  await expect(page.getByRole("alert")).toContainText("texte simple");
  await page.getByLabel("Annonce, en français").fill(announced);
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(page.getByRole("region", { name: "Aperçu" })).toContainText(announced);
  await save(page);
  await page.goto("/besancon");
  await expect(page.getByRole("complementary", { name: "Annonce de la Ville" })).toContainText(announced);
  await page.goto("/besancon/reglages/textes");
  await takeBack(page);
});

for (const [path, label, wrong, error, right] of [
  ["guichet", "Téléphone de l’accueil", "03 81", "Ce numéro n’est pas complet", "03 53 01 24 25"],
  ["moderation", "Retenir à partir du risque", "5", "au moins celui à partir duquel on relit", "70"],
  ["rapprochement", "Le sujet", "90", "doivent faire 100", "50"],
] as const) {
  test(`the form of ${path} keeps what was typed, says what is wrong, and saves`, async ({ page }) => {
    await page.goto(`/besancon/reglages/${path}`);
    await page.getByLabel(label, { exact: true }).fill(wrong);
    await save(page);
    await expect(page.getByRole("alert")).toContainText(error);
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(wrong);
    await page.getByLabel(label, { exact: true }).fill(right);
    await save(page);
    await expect(page.getByRole("status")).toContainText(/C’est enregistré|Rien n’a changé/);
    const back = page.getByRole("button", { name: "Reprendre le dernier changement" });
    if (await back.isVisible()) await takeBack(page);
  });
}

test("a kind of help is closed, said with its listings, and opened again", async ({ page }) => {
  await page.goto("/besancon/reglages/categories");
  await page.getByLabel(/^Couture/).uncheck();
  await save(page);
  await expect(page.getByRole("status")).toContainText("C’est enregistré.");
  await expect(page.getByText(/^Fermé\./)).toBeVisible();
  await takeBack(page);
});

test("the day of the digest is changed and restored", async ({ page }) => {
  await page.goto("/besancon/reglages/messages");
  await page.getByLabel("Jour du « Point de la semaine »").selectOption("Mardi");
  await save(page);
  await expect(page.getByRole("status")).toContainText("C’est enregistré.");
  await page.getByRole("button", { name: "Rétablir les valeurs d’origine" }).click();
  await expect(page.getByRole("status")).toContainText("Les valeurs d’origine sont rétablies.");
});

test("a role is offered and withdrawn, and a helper is verified and not any more", async ({ page }) => {
  const email = `equipe-${Date.now()}@demo.example`;
  await page.goto("/besancon/reglages/equipe");
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Proposer ce rôle" }).click();
  await expect(page.getByRole("alert")).toContainText("Choisissez un rôle.");
  await expect(page.getByLabel("Adresse e-mail", { exact: true })).toHaveValue(email);
  await page.getByRole("radio", { name: /^Agent du guichet/ }).check();
  await page.getByRole("button", { name: "Proposer ce rôle" }).click();
  await expect(page.getByRole("status")).toContainText("C’est envoyé.");
  await page
    .getByRole("form", { name: `Retirer la proposition faite à ${email}` })
    .getByRole("button")
    .click();
  await expect(page.getByRole("status")).toContainText("La proposition est retirée.");

  await page.getByLabel("Adresse e-mail, ou référence d’une annonce").fill("camille@demo.example");
  await page.getByRole("button", { name: "Chercher" }).click();
  const found = page.getByRole("region", { name: "Personne trouvée" });
  await found.getByRole("button").click();
  await expect(page.getByRole("status")).toContainText("C’est noté");
  await found.getByRole("button").click();
  await expect(page.getByRole("status")).toContainText("C’est noté");
});
