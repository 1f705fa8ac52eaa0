import { readFileSync } from "node:fs";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const PAGE = "/besancon/reglages/quartiers";
const besancon = () => JSON.parse(readFileSync("db/seed/besancon-quartiers.geojson", "utf8"));
const fileOf = (collection: unknown) => ({
  name: "quartiers.geojson",
  mimeType: "application/geo+json",
  buffer: Buffer.from(typeof collection === "string" ? collection : JSON.stringify(collection)),
});
const exchanged = (value: unknown[]): unknown[] =>
  Array.isArray(value[0]) ? value.map((inner) => exchanged(inner as unknown[])) : [value[1], value[0]];

test("an administrator sends files of quartiers, is told what is wrong, and confirms one", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, "admin@demo.example");
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quartiers");
  await expect(page.getByRole("table", { name: "Les quartiers aujourd’hui" }).getByRole("row")).toHaveCount(15);
  await expectAccessible(page);

  const send = async (collection: unknown) => {
    await page.getByLabel("Fichier GeoJSON").setInputFiles(fileOf(collection));
    await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  };
  await send("{");
  await expect(page.getByRole("alert")).toContainText("ce n’est pas du JSON");
  const swapped = besancon();
  for (const { geometry } of swapped.features) geometry.coordinates = exchanged(geometry.coordinates);
  await send(swapped);
  await expect(page.getByRole("alert")).toContainText("on dirait que latitude et longitude sont inversées");
  await expectAccessible(page);

  const renamed = besancon();
  renamed.features[0].properties.name = "Centre historique";
  await send(renamed);
  await expect(page.getByRole("table", { name: "Ce qui change" })).toContainText("Centre historique");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ne rien changer" }).click();
  await expect(page.getByRole("table", { name: "Les quartiers aujourd’hui" })).not.toContainText("Centre historique");

  await send(besancon());
  await expect(page.getByText("Rien : ce fichier décrit exactement")).toBeVisible();
  await page.getByRole("button", { name: "Mettre ces quartiers en service" }).click();
  await expect(page.getByRole("status")).toContainText("Les nouveaux quartiers sont en service.");
  await expectAccessible(page);
});

test("a file of 30 MB is refused with a sentence", async ({ page }) => {
  await signIn(page, "admin@demo.example");
  await page.goto(PAGE);
  await page.getByLabel("Fichier GeoJSON").setInputFiles(fileOf(" ".repeat(30_000_000)));
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByRole("alert")).toContainText("il pèse plus de 8 Mo");
});

test("an administrator who may prepares another city, and what they typed is kept", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, "admin@demo.example");
  await page.goto("/besancon/reglages/villes");
  await expectAccessible(page);
  await page.getByLabel("Nom de la ville").fill("Dole");
  await page.getByLabel("Adresse", { exact: true }).fill("connexion");
  await page.getByLabel("Adresse e-mail de sa première personne administratrice").fill("claire@dole.example");
  await page.getByLabel("Ses quartiers").setInputFiles(fileOf(besancon()));
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByRole("alert")).toContainText("Ce mot sert déjà à une page du service");
  await expect(page.getByLabel("Nom de la ville")).toHaveValue("Dole");
  await expectAccessible(page);
  await page.getByLabel("Adresse", { exact: true }).fill("dole");
  await page.getByLabel("Ses quartiers").setInputFiles(fileOf(besancon()));
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByRole("heading", { name: "Relire avant de créer Dole" })).toBeVisible();
  await expectAccessible(page);
  // Not made: the other tests know one city.
  await page.getByRole("link", { name: "Ne rien changer" }).click();
});

for (const path of [PAGE, "/besancon/reglages/villes"]) {
  test(`nobody but administrators has ${path}`, async ({ page }) => {
    await signIn(page, "mairie@demo.example");
    expect((await page.goto(path))?.status()).toBe(404);
  });
}
