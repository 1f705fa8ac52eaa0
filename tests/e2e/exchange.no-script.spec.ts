import type { Page } from "@playwright/test";
import { caseOf, giveBackNext, openCase } from "./support/cases.ts";
import { newModerator } from "./support/moderator.ts";
import { offerOf, pageOf } from "./support/pair.ts";
import { expect, test } from "./support/test.ts";

const NO_SCRIPT = { javaScriptEnabled: false };
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const status = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

test("two neighbours go from a first word to a word of thanks without any script", async ({ browser }) => {
  test.setTimeout(120_000);
  const offer = await offerOf(3);
  const asker = await pageOf(browser, offer.asker, NO_SCRIPT);
  const helper = await pageOf(browser, offer.helper, NO_SCRIPT);

  await asker.page.goto(`/besancon/annonces/${offer.id}`);
  await asker.page.getByRole("link", { name: "Demander ce coup de main" }).click();
  const word = asker.page.getByLabel(/Un mot pour vous présenter/);
  await word.fill("x".repeat(2_001));
  await asker.page.getByRole("button", { name: "Demander ce coup de main" }).click();
  await expect(asker.page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(word).toHaveValue("x".repeat(2_001));
  await word.fill("Bonjour, auriez-vous une heure ? Mon numéro : 06 12 34 56 78.");
  await asker.page.getByRole("button", { name: "Demander ce coup de main" }).click();
  await expect(status(asker.page, "C’est envoyé")).toBeVisible();
  const path = new URL(asker.page.url()).pathname;

  await helper.page.goto("/besancon/mes-echanges");
  await helper.page.getByRole("link", { name: offer.title }).first().click();
  await expect(helper.page.getByText("masqué avant l’accord")).toBeVisible();
  await expect(helper.page.getByText("06 12 34 56 78")).toHaveCount(0);
  await helper.page.getByLabel("Votre message").fill("Bonjour, avec plaisir.");
  await helper.page.getByRole("button", { name: "Envoyer" }).click();
  await expect(helper.page.getByText("Bonjour, avec plaisir.")).toHaveCount(1);
  await helper.page.getByRole("button", { name: "Accepter" }).click();
  await expect(status(helper.page, "C’est d’accord")).toBeVisible();
  await expect(helper.page.getByText("06 12 34 56 78")).toBeVisible();

  await asker.page.goto(path);
  await expect(asker.page.getByText("Bonjour, avec plaisir.")).toBeVisible();
  await asker.page.getByText(/C’est déjà fait/).click();
  await asker.page.getByLabel("C’était un plaisir").check();
  await asker.page.getByRole("button", { name: /C’est fait/ }).click();
  await expect(status(asker.page, /Merci/)).toBeVisible();
  await helper.page.goto(path);
  await expect(helper.page.getByText("C’était un plaisir").first()).toBeVisible();

  await asker.page.getByRole("button", { name: `Redemander à ${offer.helperName}` }).click();
  await expect(status(asker.page, "C’est envoyé")).toBeVisible();
  await asker.page.getByRole("button", { name: "Retirer ma demande" }).click();
  await expect(status(asker.page, "retiré")).toBeVisible();
  await asker.context.close();
  await helper.context.close();
});

test("a report attaches what is picked, moderators answer it, and both see who read it", async ({ browser }) => {
  test.setTimeout(120_000);
  const offer = await offerOf(4);
  const asker = await pageOf(browser, offer.asker, NO_SCRIPT);
  const helper = await pageOf(browser, offer.helper, NO_SCRIPT);
  const moderator = await newModerator(browser, "Inès", NO_SCRIPT);
  await asker.page.goto(`/besancon/mes-echanges/nouveau?annonce=${offer.id}`);
  await asker.page.getByLabel(/Un mot pour vous présenter/).fill("Donnez-moi d’abord 20 euros.");
  await asker.page.getByRole("button", { name: "Demander ce coup de main" }).click();
  await asker.page.waitForURL(/\/mes-echanges\/[0-9a-f-]{36}/);
  const path = new URL(asker.page.url()).pathname;

  await helper.page.goto(`${path}/signaler`);
  await helper.page
    .getByLabel(/argent/i)
    .first()
    .check();
  await helper.page.getByLabel(/20 euros/).check();
  await helper.page.getByRole("button", { name: /Envoyer|Signaler/ }).click();
  await expect(status(helper.page, /.+/).first()).toBeVisible();

  expect((await moderator.page.goto(path))?.status()).toBe(404);
  await openCase(moderator.page, await caseOf({ messagesOf: offer.asker }));
  await expect(moderator.page.getByText("Donnez-moi d’abord 20 euros.")).toBeVisible();
  await moderator.page.getByLabel("Classer sans suite").check();
  await moderator.page.getByText("Réponse et précisions").click();
  await moderator.page.getByLabel("Réponse à qui a signalé").fill("Merci, nous avons rappelé la règle.");
  await moderator.page.getByRole("button", { name: "Envoyer la décision" }).click();
  await expect(status(moderator.page, "Décision envoyée")).toBeVisible();
  await giveBackNext(moderator.page);
  // It leaves once it cannot be taken back any more.
  await expect(async () => {
    await helper.page.goto("/besancon/profil/journal");
    await expect(helper.page.getByText("Merci, nous avons rappelé la règle.")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 80_000 });
  for (const page of [asker.page, helper.page]) {
    await page.goto("/besancon/profil/journal");
    await expect(heading(page)).toBeVisible();
    await expect(page.getByText(/modérat/i).first()).toBeVisible();
  }
  expect((await helper.page.goto("/besancon/moderation/signalements"))?.status()).toBe(404);
  for (const one of [asker, helper, moderator]) await one.context.close();
});
