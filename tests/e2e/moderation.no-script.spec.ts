import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { caseOf, giveBackNext, openCase } from "./support/cases.ts";
import { mailsTo } from "./support/mailbox.ts";
import { newModerator } from "./support/moderator.ts";
import { newcomer, publishRequest } from "./support/newcomer.ts";
import { signInByMail } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const NO_SCRIPT = { javaScriptEnabled: false };
/** A decision leaves after ten seconds, and its mail soon after. */
const LEAVES = { timeout: 40_000 };
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const status = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

test("a moderator reads before sending, suspends an account, and its owner lands where they read why", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  const author = await newcomer(browser, "Barnabé", NO_SCRIPT);
  const listing = await publishRequest(author.page, {
    title: `Porter mes courses ${randomUUID().slice(0, 8)}`,
    body: "Je vous donne 30 euros. Mon numéro : 06 39 98 44 55.",
  });
  await expect(author.page.getByText(/relecture|relit|relire/).first()).toBeVisible();
  const moderator = await newModerator(browser, "Inès", NO_SCRIPT);
  await openCase(moderator.page, await caseOf({ listing }));

  const send = moderator.page.getByRole("button", { name: "Envoyer la décision" });
  await send.click();
  await expect(moderator.page.getByRole("main").getByRole("alert").first()).toBeVisible();
  await moderator.page.getByRole("radio", { name: /^Suspendre le compte/ }).check();
  await moderator.page.getByLabel("Pendant combien de temps ?").selectOption("7");
  await moderator.page.getByLabel("Faits retenus").fill("Le texte promet « 30 euros » et donne un numéro.");
  await moderator.page.getByRole("button", { name: "Relire avant d’envoyer" }).click();
  const letter = moderator.page.getByRole("region", { name: "Ce que l’auteur va recevoir" });
  await expect(letter).toContainText("Le texte promet « 30 euros » et donne un numéro.");
  await expect(moderator.page.getByRole("radio", { name: /^Suspendre le compte/ })).toBeChecked();
  await expect(moderator.page.getByLabel("Faits retenus")).toHaveValue(/Le texte promet/);
  await send.click();
  await expect(status(moderator.page, /compte suspendu/)).toBeVisible();
  await moderator.page.getByRole("button", { name: "Annuler" }).click();
  await expect(status(moderator.page, "La décision est annulée")).toBeVisible();
  await author.page.goto("/besancon/profil");
  await expect(author.page).toHaveURL(/\/besancon\/profil$/);
  await moderator.page.getByRole("radio", { name: /^Suspendre le compte/ }).check();
  await moderator.page.getByLabel("Faits retenus").fill("Le texte promet « 30 euros » et donne un numéro.");
  await send.click();
  await expect(status(moderator.page, /compte suspendu/)).toBeVisible();
  await giveBackNext(moderator.page);

  await expect
    .poll(async () => (await mailsTo(page.request, author.email)).map(({ subject }) => subject), LEAVES)
    .toContain("La Ville a pris une décision qui vous concerne");
  for (const place of ["profil", "mes-annonces", "mes-echanges", "publier", "notifications"]) {
    await author.page.goto(`/besancon/${place}`);
    await expect(heading(author.page), place).toHaveText("Votre compte est suspendu");
  }
  await author.page.getByRole("button", { name: "Me déconnecter" }).click();
  await expect(author.page.getByRole("link", { name: "Se connecter" }).first()).toBeVisible();
  await signInByMail(page, author.email, "/besancon/mes-annonces");
  await expect(page).toHaveURL(/\/besancon\/compte-suspendu/);
  await expect(heading(page)).toHaveText("Votre compte est suspendu");
  await page.getByRole("link", { name: "Lire la décision et la contester" }).click();
  await expect(page.getByRole("main")).toContainText("Le texte promet « 30 euros » et donne un numéro.");
  await page.getByLabel("Pourquoi contestez-vous ?").fill("C’était pour rembourser les courses.");
  await page.getByRole("button", { name: "Envoyer ma réclamation" }).click();
  await expect(page.getByText(/Votre réclamation est reçue/)).toBeVisible();

  const malik = await newModerator(browser, "Malik", NO_SCRIPT);
  await openCase(malik.page, await caseOf({ listing }));
  await malik.page.getByRole("radio", { name: /Revenir sur la décision/ }).check();
  await malik.page.getByRole("textbox", { name: "Votre réponse" }).fill("Rembourser des courses est permis.");
  await malik.page.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(status(malik.page, "La réponse à la réclamation est partie")).toBeVisible();
  await giveBackNext(malik.page);
  await page.goto("/besancon/mes-annonces");
  await expect(heading(page)).toHaveText("Mes annonces");
  for (const one of [author, moderator, malik]) await one.context.close();
});
