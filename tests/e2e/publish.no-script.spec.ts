import type { Page } from "@playwright/test";
import { signInByMail } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const go = (page: Page) => page.getByRole("button", { name: "Continuer" }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** From the first choice to the review, as a visitor without any script. */
async function answerRequest(page: Page, title: string): Promise<void> {
  await page.goto("/besancon/publier");
  await page.getByRole("link", { name: /Je cherche un coup de main/ }).click();
  await page.getByLabel("Démarches administratives").check();
  await go(page);
  await page.getByLabel("Ce que vous cherchez").fill(title);
  await go(page);
  await page.getByLabel("Pour quelqu’un d’autre").check();
  await page.getByLabel(/Cette personne est d’accord/).check();
  await go(page);
  await page.getByLabel("Plusieurs moments sont possibles").check();
  await page.getByLabel("mardi soir").check();
  await page.getByLabel("samedi matin").check();
  await go(page);
  await page.getByLabel("turc").check();
  await page.getByLabel("Votre adresse, ou une rue proche").fill("2 rue battant");
  await page.getByRole("button", { name: "Chercher" }).click();
  await go(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choisissez un lieu");
  await expect(page.getByLabel("turc")).toBeChecked();
  await page.getByLabel(/Rue Battant/).check();
  await go(page);
  await expect(heading(page)).toHaveText("Vérifiez avant de publier");
}

test("a visitor asks for help, signs in at the end, publishes, and looks after the listing", async ({ page }) => {
  const title = `Remplir un dossier de retraite ${Date.now()}`;
  await answerRequest(page, title);
  await expect(page.getByText(title)).toBeVisible();
  await expect(page.getByText("Mardi soir, samedi matin", { exact: false })).toBeVisible();
  await expect(page.getByRole("main").getByText("Battant", { exact: true })).toBeVisible();
  const next = new URL(
    await page.getByRole("link", { name: "Se connecter et publier" }).evaluate((a) => (a as HTMLAnchorElement).href),
  ).searchParams.get("next");
  expect(next).toBe("/besancon/publier/verifier");
  await signInByMail(page, "nermin@demo.example", next ?? "");

  await expect(page).toHaveURL(/\/besancon\/publier\/verifier$/);
  await page.getByRole("button", { name: "Publier ma demande" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("l’aide est bénévole");
  await page.getByLabel(/Je sais que l’aide est bénévole/).check();
  await page.getByRole("button", { name: "Publier ma demande" }).click();
  await expect(page).toHaveURL(/\/besancon\/mes-annonces\/[0-9a-f-]{36}\?publie=1$/);
  await expect(heading(page)).toHaveText("C’est publié");

  await page.goto("/besancon/mes-annonces");
  await page.getByRole("form", { name: title }).getByRole("button", { name: "Fermer" }).click();
  await expect(page.getByRole("status")).toContainText("l’annonce est fermée");
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("status")).toContainText("l’annonce est comme avant");
  await expect(page.getByRole("form", { name: title }).getByRole("button", { name: "Fermer" })).toBeVisible();

  await page.getByRole("link", { name: `Modifier : ${title}` }).click();
  await page.getByLabel("Votre adresse, ou une rue proche").fill("rue en panne");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("ne répond pas");
  await expect(page.getByLabel("Garder le lieu enregistré")).toBeChecked();
  await page.getByLabel("Ce que vous cherchez").fill("court");
  await page.getByRole("button", { name: "Enregistrer les changements" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("trop courte");
  await expect(page.getByLabel("mardi soir")).toBeChecked();
  await page.getByLabel("Ce que vous cherchez").fill(`${title} bis`);
  await page.getByRole("button", { name: "Enregistrer les changements" }).click();
  await expect(page.getByRole("status")).toContainText("l’annonce est modifiée");

  await page.getByRole("link", { name: `Modifier : ${title} bis` }).click();
  await expect(heading(page)).toHaveText("Modifier l’annonce");
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByLabel("Des détails").fill("Avec un café, le matin.");
  await second.getByRole("button", { name: "Enregistrer les changements" }).click();
  await second.close();
  await page.getByLabel("Des détails").fill("Avec un thé, le soir.");
  await page.getByLabel("Port de charges et déménagement").check();
  await expect(page.getByLabel("une camionnette")).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer les changements" }).click();
  const conflict = page.getByRole("main").getByRole("alert");
  await expect(conflict).toContainText("a changé entre-temps");
  await expect(conflict).toContainText("Avec un café, le matin.");
  await expect(page.getByLabel("Des détails")).toHaveValue("Avec un thé, le soir.");
  await page.getByRole("button", { name: "Enregistrer les changements" }).click();
  await expect(page.getByRole("status")).toContainText("l’annonce est modifiée");

  await page.getByRole("link", { name: `Modifier : ${title} bis` }).click();
  const third = await page.context().newPage();
  await third.goto("/besancon/mes-annonces");
  await third
    .getByRole("form", { name: `${title} bis` })
    .getByRole("button", { name: "Fermer" })
    .click();
  await expect(third.getByRole("status")).toContainText("l’annonce est fermée");
  await third.close();
  await page.getByLabel("Des détails").fill("Trop tard, mais écrit.");
  await page.getByRole("button", { name: "Enregistrer les changements" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Des détails")).toHaveValue("Trop tard, mais écrit.");

  await page.goto("/besancon/mes-annonces");
  await page.getByRole("link", { name: `Supprimer : ${title} bis` }).click();
  await page.getByRole("button", { name: "Supprimer l’annonce" }).click();
  await expect(page.getByRole("status")).toContainText("supprimée");
  await expect(page.getByText(`${title} bis`)).toHaveCount(0);
});

test("an answer that is wrong stays on its page with what was typed; a question cannot be skipped", async ({
  page,
}) => {
  await page.goto("/besancon/publier?kind=request");
  await go(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choisissez un type d’aide");
  await page.getByLabel("Courses", { exact: true }).check();
  await go(page);
  await page.getByLabel("Ce que vous cherchez").fill("Pain");
  await page.getByLabel("Des détails").fill("Deux baguettes\net du lait");
  await go(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("trop courte");
  await expect(page.getByLabel("Ce que vous cherchez")).toHaveValue("Pain");
  await expect(page.getByLabel("Des détails")).toHaveValue("Deux baguettes\net du lait");
  await page.getByRole("button", { name: "M’acheter du pain le matin" }).click();
  await expect(page.getByLabel("Ce que vous cherchez")).toHaveValue("M’acheter du pain le matin");
  await expect(page.getByLabel("Des détails")).toHaveValue("Deux baguettes\net du lait");
  await page.getByRole("button", { name: "Reprendre ma phrase : « Pain »" }).click();
  await expect(page.getByLabel("Ce que vous cherchez")).toHaveValue("Pain");
  await page.goto("/besancon/publier/verifier");
  await expect(page).toHaveURL(/\/besancon\/publier\/titre\?dabord=1$/);
  await expect(page.getByText("Répondez d’abord à cette question")).toBeVisible();
  await expect(page.getByText(/Brouillon enregistré à \d+ h \d\d/)).toBeVisible();
  await page.getByRole("link", { name: "Retour" }).click();
  await expect(page.getByLabel("Courses", { exact: true })).toBeChecked();
});

test("what is risky is said and never forbidden; a listing that fits is opened and nothing typed is lost", async ({
  page,
}) => {
  await page.goto("/besancon/publier?kind=request");
  await page.getByLabel("Courses", { exact: true }).check();
  await go(page);
  await expect(page.getByText(/personnes proposent déjà cela/)).toBeVisible();
  await page.getByLabel("Ce que vous cherchez").fill("Faire");
  await page.getByLabel("Des détails").fill("J’habite seule, le 06 12 34 56 78");
  await page.locator(".fits .as-link").first().click();
  await expect(page).toHaveURL(/\/besancon\/annonces\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expect(page.getByLabel("Ce que vous cherchez")).toHaveValue("Faire");
  await expect(page.getByLabel("Des détails")).toHaveValue("J’habite seule, le 06 12 34 56 78");
  await expect(page.getByText("Un numéro de téléphone sera lu par tout le monde.")).toBeVisible();
  await page.getByLabel("Ce que vous cherchez").fill("Faire mes courses le samedi");
  await go(page);
  await expect(heading(page)).toHaveText("Pour qui est cette aide ?");
  await expect(page.getByLabel("Pour moi")).toBeChecked();
  const hints = page.getByRole("complementary", { name: "Un point à relire" });
  await expect(hints.getByText("J’habite seule")).toBeVisible();
  await expect(hints.getByText("06 12 34 56 78")).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("Ce que vous cherchez")).toHaveValue("Faire mes courses le samedi");
});

test("a draft waits, and goes when it is told to", async ({ page }) => {
  await page.goto("/besancon/publier?kind=offer");
  await page.getByLabel("Couture").check();
  await page.getByRole("button", { name: "Enregistrer et finir plus tard" }).click();
  await expect(page.getByRole("heading", { name: "Vous avez un brouillon" })).toBeVisible();
  await page.getByRole("link", { name: "Reprendre le brouillon" }).click();
  await expect(page).toHaveURL(/\/besancon\/publier\/titre$/);
  await page.goto("/besancon/publier");
  await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
  await expect(page.getByRole("heading", { name: "Vous avez un brouillon" })).toHaveCount(0);
  await page.goto("/besancon/publier/titre");
  await expect(page.getByRole("status")).toContainText("Ce brouillon n’est plus là");
});

test("the same help as that of a listing begins with its category; a draft is not written over unasked", async ({
  page,
}) => {
  await page.goto("/besancon/annonces?kind=request&category=gardening");
  await page.locator(".post a").first().click();
  await page.getByRole("link", { name: "Publier plutôt une offre" }).click();
  await expect(page.getByLabel("Jardinage")).toBeChecked();
  await page.getByRole("button", { name: "Enregistrer et finir plus tard" }).click();
  await page.goto("/besancon/annonces?kind=offer&category=sewing");
  await page.locator(".post a").first().click();
  await page.getByRole("link", { name: "Publier plutôt une demande" }).click();
  await expect(page.getByRole("heading", { name: "Vous avez un brouillon" })).toBeVisible();
  await page.getByRole("link", { name: /Je cherche un coup de main/ }).click();
  await expect(page.getByLabel("Couture")).toBeChecked();
});
