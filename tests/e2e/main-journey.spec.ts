import { signIn, signInByMail } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("a newcomer signs in, posts a request, sees it on the map, and is shown who could help and why", async ({
  page,
}) => {
  test.slow();
  const title = `Imprimer une attestation ${Date.now()}`;
  const printingRequests = async () => {
    const pins = await page.request.get("/api/besancon/pins?category=printing&kind=request&quartier=chaprais-cras");
    const { quartiers } = (await pins.json()) as { quartiers: { slug: string; requests: number }[] };
    return quartiers.find(({ slug }) => slug === "chaprais-cras")?.requests ?? 0;
  };
  const before = await printingRequests();
  await signInByMail(page, `nouvelle-${Date.now()}@example.org`, "/besancon/publier?kind=request");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bienvenue à Besançon");
  await expectAccessible(page);
  await page.getByLabel("Votre prénom").fill("Solène");
  await page.getByLabel("Votre quartier").selectOption({ label: "Chaprais – Cras" });
  await page.getByLabel("français").check();
  await page.getByRole("button", { name: "Créer mon profil" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Votre prénom")).toHaveValue("Solène");
  await page.getByLabel("J’ai 18 ans ou plus").check();
  await page.getByRole("button", { name: "Créer mon profil" }).click();

  await page.getByLabel("Impression et photocopies").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Ce que vous cherchez").fill(title);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Pour moi").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel(/N’importe quand/).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByLabel("Quartier", { exact: true })).toHaveValue("chaprais-cras");
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel(/Je sais que l’aide est bénévole/).check();
  await page.getByRole("button", { name: "Publier ma demande" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("C’est publié");
  await expect(page.getByText(/personnes? pourrai(t|ent) aider/).first()).toBeVisible();
  await expect(page.getByText("Camille").first()).toBeVisible();
  await expectAccessible(page);

  expect(await printingRequests()).toBe(before + 1);
  await page.goto("/besancon");
  await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
  await page.goto("/besancon/annonces?category=printing&quartier=chaprais-cras&kind=request");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectAccessible(page);
});

test("a helper is shown the requests that fit, may set one aside and take that back", async ({ page }) => {
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/pour-vous");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demandes pour vous");
  await expectAccessible(page);
});

test("the profile keeps what is changed, in English too", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  await page.goto("/en/besancon/profile");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
  await page.goto("/besancon/profil");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("status")).toContainText("enregistrés");
});
