import type { Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("an agent writes a call, sees whom it asks, goes back, sends it and stops it", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/appels/nouveau?categorie=gardening&quartier=battant");
  await expect(page.getByLabel("Titre")).toHaveValue(/Jardinage/);
  await page.getByLabel("Premier jour").fill("2020-01-01");
  await page.getByLabel("Titre").fill("court");
  await page.getByRole("button", { name: "Voir qui sera sollicité" }).click();
  await expect(page.getByRole("alert")).toContainText("Ce titre est trop court.");
  await expect(page.getByLabel("Titre")).toHaveValue("court");
  const today = await page.getByLabel("Premier jour").getAttribute("min");
  await page.getByLabel("Premier jour").fill(today ?? "");
  await page.getByRole("button", { name: /^Texte 2/ }).click();
  await expect(page.getByLabel("Titre")).toHaveValue(/un samedi à plusieurs/);
  await page.getByLabel("Montrapon – Montboucons").check();
  await page.getByRole("button", { name: "Voir qui sera sollicité" }).click();
  await expect(heading(page)).toHaveText("Vérifier avant d’envoyer");
  await expect(page.getByRole("region", { name: "Qui sera sollicité" })).toContainText("dans 2 quartiers");
  await expect(page.getByRole("region", { name: /^Le message/ })).toContainText(
    "Objet : Appel à bénévoles : Jardinage",
  );
  await page.getByRole("link", { name: "Modifier l’appel" }).click();
  await expect(page.getByLabel("Titre")).toHaveValue(/un samedi à plusieurs/);
  await page.getByRole("button", { name: "Voir qui sera sollicité" }).click();
  await page.getByRole("button", { name: /^Envoyer à \d+ personnes?$/ }).click();
  await expect(page.getByRole("status").first()).toContainText("C’est parti");
  await expect(page.getByRole("link", { name: "Affiche pour cet appel" })).toBeVisible();
  await page.getByText("Arrêter l’appel", { exact: true }).click();
  await page.getByRole("button", { name: "Oui, arrêter l’appel" }).click();
  await expect(page.getByRole("status").first()).toContainText("L’appel est arrêté");
});

test("what cannot be sent is told: nobody to ask, a quartier of elsewhere, days that are over", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  const words = "titre=Un+titre+assez+long&texte=Un+message+assez+long+pour+un+appel.&etape=apercu";
  await page.goto(
    `/besancon/appels/nouveau?categorie=childcare&quartier=battant&debut=2020-01-01&fin=2020-01-02&${words}`,
  );
  await expect(page.getByRole("alert")).toContainText("Le premier jour est passé.");
  await page.goto(
    `/besancon/appels/nouveau?categorie=childcare&quartier=ailleurs&debut=2020-01-01&fin=2020-01-02&${words}`,
  );
  await expect(page.getByRole("alert")).toContainText("Un de ces quartiers");
});

test("nobody but agents and administrators has calls", async ({ page }) => {
  await signIn(page, "moderation@demo.example");
  for (const path of ["/besancon/appels", "/besancon/appels/nouveau"]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
