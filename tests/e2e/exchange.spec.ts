import type { Page } from "@playwright/test";
import { mailsTo } from "./support/mailbox.ts";
import { offerOf, pageOf } from "./support/pair.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const TOMORROW = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const bubbles = (page: Page) => page.getByRole("region", { name: "Conversation" }).getByRole("listitem");

/** Goes from the public page of an offer to the form that asks for it, and writes a first word. */
async function write(page: Page, offerId: string, words: string): Promise<void> {
  await page.goto(`/besancon/annonces/${offerId}`);
  await page.getByRole("link", { name: "Demander ce coup de main" }).click();
  await expect(heading(page)).toContainText("Demander à");
  await page.getByLabel(/Un mot pour vous présenter/).fill(words);
}

/** Asks for an offer from its public page, with a first word; gives the path of the exchange. */
async function ask(page: Page, offerId: string, words: string): Promise<string> {
  await write(page, offerId, words);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Demander ce coup de main" }).click();
  await expect(page.getByRole("status").filter({ hasText: "C’est envoyé" })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel("Votre message").fill(words);
  await page.getByRole("button", { name: "Envoyer" }).click();
}

test("two neighbours agree, write to each other live, set a time, share a number and thank", async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  const offer = await offerOf(0);
  const asker = await pageOf(browser, offer.asker);
  const helper = await pageOf(browser, offer.helper);

  const path = await ask(asker.page, offer.id, "Bonjour, seriez-vous libre samedi ?");
  await expect(
    asker.page.getByRole("heading", { name: `En attente de la réponse de ${offer.helperName}` }),
  ).toBeVisible();
  await expectAccessible(asker.page);
  await expect
    .poll(async () => (await mailsTo(page.request, offer.helper)).map(({ subject }) => subject))
    .toContain(`${offer.askerName} vous demande un coup de main`);

  await helper.page.goto("/besancon");
  const link = helper.page.getByRole("link", { name: /Mes échanges.*attend votre réponse/ });
  await expect(link).toBeVisible();
  await link.click();
  await expect(heading(helper.page)).toHaveText("Mes échanges");
  await expectAccessible(helper.page);
  await helper.page.getByRole("link", { name: offer.title }).first().click();
  await expect(bubbles(helper.page).filter({ hasText: "seriez-vous libre samedi" })).toBeVisible();
  await expectAccessible(helper.page);
  await helper.page.getByRole("button", { name: "Accepter" }).click();
  await expect(helper.page.getByRole("status").filter({ hasText: "C’est d’accord" })).toBeVisible();

  await test.step("the other page follows by itself", async () => {
    await expect(asker.page.getByRole("heading", { name: "Rendez-vous" })).toBeVisible();
    await say(helper.page, "Oui, samedi à dix heures.");
    await expect(bubbles(asker.page).filter({ hasText: "samedi à dix heures" })).toHaveCount(1);
    await say(asker.page, "Parfait, merci !");
    await expect(bubbles(helper.page).filter({ hasText: "Parfait, merci" })).toHaveCount(1);
    await expect(asker.page.getByText(/^Lu à/)).toBeVisible();
  });

  await test.step("a time is suggested and agreed, and goes to the calendar", async () => {
    await asker.page.getByText("Proposer un horaire", { exact: true }).click();
    await asker.page.getByLabel("Jour").fill(TOMORROW);
    await asker.page.getByRole("textbox", { name: "Heure" }).fill("10:00");
    await asker.page.getByLabel("Où (facultatif)").fill("Médiathèque Pierre-Bayle");
    await asker.page.getByRole("button", { name: "Proposer cet horaire" }).click();
    await expect(asker.page.getByText(`Nous attendons la réponse de ${offer.helperName}.`)).toBeVisible();
    await helper.page.reload();
    await helper.page.getByRole("button", { name: "C’est d’accord" }).click();
    await expect(helper.page.getByText(/Médiathèque Pierre-Bayle/).first()).toBeVisible();
    const calendar = helper.page.getByRole("link", { name: "Ajouter à mon agenda" });
    const file = await helper.page.request.get((await calendar.getAttribute("href")) ?? "");
    expect(file.headers()["content-type"]).toContain("text/calendar");
    expect(await file.text()).toContain("LOCATION:Médiathèque Pierre-Bayle");
    const stranger = await page.request.get((await calendar.getAttribute("href")) ?? "");
    expect(stranger.status()).toBe(404);
    await expectAccessible(helper.page);
  });

  await test.step("a number is shared by choice, and its owner sees who saw it", async () => {
    await helper.page.getByText("Choisir ce que je partage").click();
    await helper.page.getByLabel("Mon téléphone").fill("06 39 98 00 11");
    await helper.page.getByRole("button", { name: /Enregistrer|Partager/ }).click();
    await expect(helper.page.getByText(/Vous partagez.*téléphone/)).toBeVisible();
    await asker.page.reload();
    await expect(asker.page.getByText("06 39 98 00 11")).toBeVisible();
    await helper.page.reload();
    await expect(helper.page.getByText(new RegExp(`${offer.askerName} a vu votre téléphone`))).toBeVisible();
  });

  await test.step("cancelling frees both, and hides the number", async () => {
    await asker.page.getByText("Annuler ce coup de main").click();
    await asker.page.getByRole("radio", { name: "Je n’en ai plus besoin" }).check();
    await asker.page.getByRole("button", { name: "Annuler le coup de main" }).click();
    await expect(asker.page.getByRole("status").filter({ hasText: "annulé" })).toBeVisible();
    await expect(asker.page.getByText("06 39 98 00 11")).toHaveCount(0);
    await expectAccessible(asker.page);
  });

  await test.step("for anybody else there is no such page", async () => {
    const third = await pageOf(browser, "camille@demo.example");
    expect((await third.page.goto(path))?.status()).toBe(404);
    await third.context.close();
  });
  await asker.context.close();
  await helper.context.close();
});

test("without a network a message waits, and leaves once when it is back; what is typed survives a reload", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const offer = await offerOf(1);
  const asker = await pageOf(browser, offer.asker);
  const helper = await pageOf(browser, offer.helper);
  await write(asker.page, offer.id, "Bonjour !");
  await test.step("a first word is not lost either", async () => {
    const send = asker.page.getByRole("button", { name: "Demander ce coup de main" });
    const banner = asker.page.getByRole("alert").filter({ hasText: "Pas de réseau" });
    await asker.context.setOffline(true);
    await send.click();
    await expect(banner).toBeVisible();
    await expect(asker.page.getByLabel(/Un mot pour vous présenter/)).toHaveValue("Bonjour !");
    await asker.context.setOffline(false);
    await expect(banner).toHaveCount(0);
    await send.click();
    await expect(asker.page.getByRole("status").filter({ hasText: "C’est envoyé" })).toBeVisible();
  });
  const path = new URL(asker.page.url()).pathname;
  await helper.page.goto(path);
  await helper.page.getByLabel("Votre message").fill("Je réfléchis encore");
  await helper.page.reload();
  await expect(helper.page.getByLabel("Votre message")).toHaveValue("Je réfléchis encore");

  await helper.context.setOffline(true);
  await say(helper.page, "Bonjour, je vous réponds du train.");
  await expect(helper.page.getByText(/Pas de réseau/)).toBeVisible();
  await expect(bubbles(asker.page).filter({ hasText: "du train" })).toHaveCount(0);
  await helper.context.setOffline(false);
  await expect(bubbles(asker.page).filter({ hasText: "du train" })).toHaveCount(1);
  await expect(helper.page.getByText(/Pas de réseau/)).toHaveCount(0);
  await helper.page.reload();
  await expect(bubbles(helper.page).filter({ hasText: "du train" })).toHaveCount(1);
  await expect(helper.page.getByLabel("Votre message")).toHaveValue("");
  await asker.context.close();
  await helper.context.close();
});

test("a block is silent: the other one may write no more, and finds no page to begin again", async ({ browser }) => {
  test.setTimeout(120_000);
  const offer = await offerOf(2);
  const asker = await pageOf(browser, offer.asker);
  const helper = await pageOf(browser, offer.helper);
  const path = await ask(asker.page, offer.id, "Bonjour, c’est encore moi.");
  await helper.page.goto(path);
  await helper.page.getByText("Bloquer", { exact: true }).click();
  await expectAccessible(helper.page);
  await helper.page.getByRole("button", { name: /^Bloquer/ }).click();
  await expect(helper.page.getByRole("status").filter({ hasText: /bloqu|plus/ })).toBeVisible();

  await asker.page.reload();
  await expect(asker.page.getByLabel("Votre message")).toHaveCount(0);
  await expect(asker.page.getByRole("region", { name: "Conversation" })).not.toContainText(/bloqu/i);
  await asker.page.goto(`/besancon/mes-echanges/nouveau?annonce=${offer.id}`);
  await expect(asker.page.getByText("Cette personne n’est pas disponible pour le moment.")).toBeVisible();

  await test.step("their browser is told nothing of it; only one's own block takes cards away", async () => {
    const hidden = async () => (await asker.page.request.get("/api/besancon/hidden")).json();
    expect(await hidden()).toEqual({ listings: [] });
    const card = asker.page.locator(`[data-listing="${offer.id}"]:visible`);
    await asker.page.goto(`/besancon/annonces/${offer.id}`);
    await expect(card.first()).toBeVisible();
    await asker.page.goto(path);
    await asker.page.getByText("Bloquer", { exact: true }).click();
    await asker.page.getByRole("button", { name: /^Bloquer/ }).click();
    await expect(asker.page.getByRole("status").filter({ hasText: /bloqu/ })).toBeVisible();
    expect((await hidden()).listings).toContain(offer.id);
    await asker.page.goto(`/besancon/annonces/${offer.id}`);
    await expect(asker.page.getByText("Cette annonce n’est pas disponible.")).toBeVisible();
    await expect(card).toHaveCount(0);
  });
  await asker.context.close();
  await helper.context.close();
});
