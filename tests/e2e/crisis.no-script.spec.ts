import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const PAGE = "/besancon/reglages/crise";

test("an administrator prepares a crisis, reads what will change, switches it on, extends it and ends it", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const name = `Exercice ${Date.now()}`;
  await signIn(page, "admin@demo.example");
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mode crise");
  await page.getByRole("link", { name: "Canicule" }).click();
  await expect(page.getByLabel("Nom de la crise")).toHaveValue("Canicule");
  await expectAccessible(page);

  await page.getByLabel("Nom de la crise").fill("");
  await page.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expect(page.getByRole("alert")).toContainText("Donnez un nom à cette crise");
  await expect(page.getByLabel("Bandeau en haut de toutes les pages")).toHaveValue(/Fortes chaleurs/);
  await expectAccessible(page);

  // As little as possible, for other tests use this city meanwhile.
  await page.getByLabel("Nom de la crise").fill(name);
  await page.getByLabel("Temps pour répondre à une sollicitation").selectOption("100");
  await page.getByLabel("Personnes sollicitées à la fois").selectOption("1");
  await page.getByLabel("Jusqu’où").selectOption("usual");
  await page.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Relire avant d’activer");
  await expect(page.getByRole("row", { name: /Bandeau sur toutes les pages/ })).toContainText("Fortes chaleurs");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Modifier" }).click();
  await expect(page.getByLabel("Nom de la crise")).toHaveValue(name);
  await page.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await page.getByRole("button", { name: "Activer le mode crise" }).click();
  await expect(page.getByRole("status")).toContainText("Le mode crise est actif");
  await expectAccessible(page);

  try {
    for (const [path, banner] of [
      ["/besancon", "Fortes chaleurs"],
      ["/besancon/annonces", "Fortes chaleurs"],
      ["/en/besancon", "Heatwave"],
    ] as const) {
      await page.goto(path);
      await expect(page.locator(".crisis-banner")).toContainText(banner);
      await expectAccessible(page);
    }
    await page.goto("/besancon");
    await expect(page.getByRole("heading", { name: new RegExp(name) })).toBeVisible();
    await page.goto("/besancon/publier/categorie?kind=request");
    await expect(page.getByRole("group", { name: "En priorité en ce moment" }).getByRole("radio")).toHaveCount(3);

    await page.goto(PAGE);
    await page.getByRole("button", { name: "Changer la fin" }).click();
    await expect(page.getByRole("status")).toContainText("La fin prévue est changée.");
  } finally {
    await page.goto(PAGE);
    await page.getByText("Terminer maintenant").click();
    await page.getByRole("button", { name: "Terminer le mode crise" }).click();
  }
  await expect(page.getByRole("status")).toContainText("Le mode crise est terminé");
  await page.goto("/besancon");
  await expect(page.locator(".crisis-banner")).toHaveCount(0);

  await page.goto(PAGE);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Bilan : ${name}`);
  await expect(page.getByRole("table", { name: "Ce qui s’est passé" })).toContainText("Demandes");
  await expect(page.getByText("a activé le mode crise")).toBeVisible();
  await expectAccessible(page);
});

test("the snow of the last January has its report, as a page and as a file", async ({ page, request }) => {
  await signIn(page, "admin@demo.example");
  await page.goto(PAGE);
  await page.getByRole("link", { name: "Neige de janvier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bilan : Neige de janvier");
  const file = (await page.getByRole("link", { name: "Télécharger en CSV" }).getAttribute("href")) ?? "";
  expect((await page.request.get(file)).headers()["content-type"]).toContain("text/csv");
  expect((await request.get(file)).status()).toBe(404);
});

test("nobody but administrators has this page", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  expect((await page.goto(PAGE))?.status()).toBe(404);
});
