import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { caseOf, giveBackNext, openCase } from "./support/cases.ts";
import { type Mail, mailsTo } from "./support/mailbox.ts";
import { newModerator } from "./support/moderator.ts";
import { newcomer, publishRequest } from "./support/newcomer.ts";
import { expectFitsPhone } from "./support/overflow.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const PAID = "Je vous donne 20 euros de l’heure. Appelez-moi au 06 39 98 12 34.";
/** A decision leaves after ten seconds, and its mail soon after. */
const LEAVES = { timeout: 40_000 };

const status = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
const letter = (page: Page) => page.getByRole("region", { name: "Ce que l’auteur va recevoir" });
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** A request that a moderator reads before anybody else, by somebody who has just joined. */
async function heldRequest(browser: Browser, title: string) {
  const author = await newcomer(browser, "Honorine");
  const listing = await publishRequest(author.page, { title, body: PAID });
  return { ...author, listing, caseId: await caseOf({ listing }) };
}

async function mailAbout(page: Page, email: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect(async () => {
    found = (await mailsTo(page.request, email)).find((mail) => subject.test(mail.subject));
    expect(found, `a mail to the author: ${subject}`).toBeDefined();
  }).toPass(LEAVES);
  return found as Mail;
}

const linkIn = (mail: Mail, path: string) => mail.text.match(new RegExp(`https?://\\S+${path}\\?lien=\\S+`))?.[0] ?? "";

async function signInBoth(browser: Browser) {
  const [ines, malik] = [await newModerator(browser, "Inès"), await newModerator(browser, "Malik")];
  return { ines, malik };
}

test("a text that waits is taken away by keyboard with its reasons, contested, and put back by somebody else", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  const title = `Faire mes courses du samedi ${randomUUID().slice(0, 4)}`;
  const { context, page: author, email, listing, caseId } = await heldRequest(browser, title);
  const { ines, malik } = await signInBoth(browser);

  await test.step("its author sees that it waits, and nobody else sees it", async () => {
    await expect(author.getByText(/relecture|relit|relire/).first()).toBeVisible();
    await expectAccessible(author);
    expect((await page.goto(`/besancon/annonces/${listing}`))?.status()).toBe(404);
  });

  let words: string[] = [];
  await test.step("the moderator decides without a mouse", async () => {
    await ines.page.goto("/besancon/moderation");
    await expectAccessible(ines.page);
    await expectFitsPhone(ines.page);
    await openCase(ines.page, caseId);
    await expect(ines.page.getByRole("article").getByText(title).first()).toBeVisible();
    await expectAccessible(ines.page);
    await expectFitsPhone(ines.page);
    await ines.page.keyboard.press("r");
    await expect(ines.page.getByRole("radio", { name: /^Retirer l’annonce/ })).toBeChecked();
    await expect(ines.page.getByLabel("Faits retenus")).not.toHaveValue("");
    await expect(letter(ines.page).getByText("Contester", { exact: true })).toBeVisible();
    await expect(letter(ines.page)).toHaveAttribute("aria-busy", "false");
    words = await letter(ines.page).locator("p, dd").allInnerTexts();
    await expectAccessible(ines.page);
    await expectFitsPhone(ines.page);
    await ines.page.keyboard.press("Control+Enter");
    await expect(status(ines.page, `Décision envoyée : retirée, « ${title} ».`)).toBeVisible();
    await ines.page.keyboard.press("z");
    await expect(status(ines.page, "La décision est annulée")).toBeVisible();
    await expect(ines.page).toHaveURL(new RegExp(caseId));
    await ines.page.keyboard.press("r");
    await expect(letter(ines.page).getByText("Contester", { exact: true })).toBeVisible();
    await ines.page.keyboard.press("Control+Enter");
    await expect(status(ines.page, /Décision envoyée/)).toBeVisible();
    await expectAccessible(ines.page);
    await giveBackNext(ines.page);
  });

  const decided = await mailAbout(page, email, /a pris une décision/);
  const link = linkIn(decided, "/besancon/decision");
  await test.step("the author reads the very words, once, and contests them", async () => {
    expect(words.length).toBeGreaterThan(4);
    for (const word of words) expect(plain(decided.text)).toContain(plain(word));
    const all = await mailsTo(page.request, email);
    expect(all.filter(({ subject }) => subject === decided.subject)).toHaveLength(1);
    await page.goto(link);
    for (const word of words) await expect(page.getByRole("main")).toContainText(word);
    await expectAccessible(page);
    await expectFitsPhone(page);
    await page
      .getByLabel("Pourquoi contestez-vous ?")
      .fill("Le numéro est celui de la mairie, et je ne paie personne.");
    await page.getByRole("button", { name: "Envoyer ma réclamation" }).click();
    await expect(page.getByText(/Votre réclamation est reçue/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("who decided first may not answer; the other one puts all back", async () => {
    const appeal = await caseOf({ listing });
    await ines.page.goto(`/besancon/moderation?dossier=${appeal}`);
    await expect(ines.page.getByRole("textbox", { name: "Votre réponse" })).toHaveCount(0);
    await openCase(malik.page, appeal);
    await expect(malik.page.getByText("Le numéro est celui de la mairie", { exact: false })).toBeVisible();
    await expectAccessible(malik.page);
    await expectFitsPhone(malik.page);
    await malik.page.getByRole("radio", { name: /Revenir sur la décision/ }).check();
    await malik.page
      .getByRole("textbox", { name: "Votre réponse" })
      .fill("Vous avez raison : nous avons relu le numéro.");
    await malik.page.getByRole("button", { name: "Envoyer la réponse" }).click();
    await expect(status(malik.page, "La réponse à la réclamation est partie")).toBeVisible();
    await giveBackNext(malik.page);
  });

  await mailAbout(page, email, /a répondu à votre réclamation/);
  await page.goto(link);
  await expect(page.getByText("Vous avez raison : nous avons relu le numéro.")).toBeVisible();
  await expectAccessible(page);
  // Nobody is left to read what waited to be read: it appears.
  await page.goto(`/besancon/annonces/${listing}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  for (const one of [context, ines.context, malik.context]) await one.close();
});

test("the author changes what was asked, and the case comes back as changed", async ({ browser, page }) => {
  test.setTimeout(180_000);
  const title = `Monter mes courses au troisième ${randomUUID().slice(0, 4)}`;
  const { context, page: author, email, listing, caseId } = await heldRequest(browser, title);
  const ines = await newModerator(browser, "Inès");
  await openCase(ines.page, caseId);
  await ines.page.keyboard.press("m");
  await expect(ines.page.getByLabel("Passage à changer")).not.toHaveValue("");
  await expect(letter(ines.page).getByText("Contester", { exact: true })).toBeVisible();
  await ines.page.getByRole("button", { name: "Envoyer la décision" }).click();
  await expect(status(ines.page, /modification demandée/)).toBeVisible();
  await giveBackNext(ines.page);

  const asked = await mailAbout(page, email, /a pris une décision/);
  await author.goto(linkIn(asked, "/besancon/decision"));
  await expect(author.getByRole("heading", { name: "Le passage en cause" })).toBeVisible();
  await author.getByRole("link", { name: "Modifier mon annonce" }).click();
  await author.getByLabel("Des détails").fill("Il y a deux packs d’eau.");
  await author.getByRole("button", { name: "Enregistrer les changements" }).click();
  await expect(author.getByRole("heading", { name: "Votre annonce est en attente de lecture" })).toBeVisible();

  await openCase(ines.page, await caseOf({ listing }));
  await expect(ines.page.getByRole("article").getByText("Modifiée", { exact: true })).toBeVisible();
  await expect(ines.page.getByText("Il y a deux packs d’eau.").first()).toBeVisible();
  await expectAccessible(ines.page);
  await ines.page.keyboard.press("p");
  await expect(ines.page.getByRole("radio", { name: /^Publier telle quelle/ })).toBeChecked();
  await ines.page.keyboard.press("Control+Enter");
  await expect(status(ines.page, /Décision envoyée/)).toBeVisible();
  await giveBackNext(ines.page);
  await mailAbout(page, email, /relue et en ligne/);
  await page.goto(`/besancon/annonces/${listing}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  for (const one of [context, ines.context]) await one.close();
});

test("what one moderator takes shows as taken to the other, as it happens", async ({ browser }) => {
  test.setTimeout(180_000);
  const title = `Rapporter deux packs d’eau ${randomUUID().slice(0, 4)}`;
  const { context, caseId } = await heldRequest(browser, title);
  const { ines, malik } = await signInBoth(browser);
  const row = malik.page.getByRole("navigation", { name: "File d’attente" }).getByRole("link", { name: title });
  await malik.page.goto("/besancon/moderation");
  await expect(row).toBeVisible();
  await expect(row).not.toContainText("En cours par");
  await openCase(ines.page, caseId);
  await expect(row).toContainText("En cours par Inès");
  await expectAccessible(malik.page);
  await malik.page.goto(`/besancon/moderation?dossier=${caseId}`);
  await expect(malik.page.getByText(/La décision est à Inès/)).toBeVisible();
  await expect(malik.page.getByRole("button", { name: "Envoyer la décision" })).toHaveCount(0);
  await malik.page.goto("/besancon/moderation");
  await giveBackNext(ines.page);
  await expect(row).not.toContainText("En cours par");
  await malik.page.goto("/besancon/moderation?file=escalated");
  await expectAccessible(malik.page);
  await expectFitsPhone(malik.page);
  for (const one of [context, ines.context, malik.context]) await one.close();
});

test("every page of moderation is whole and accessible, and fits a telephone", async ({ page }) => {
  await signIn(page, "admin@demo.example");
  for (const place of ["", "/regles", "/coherence", "/abus", "/mercis", "/journal"]) {
    const answer = await page.goto(`/besancon/moderation${place}`);
    expect(answer?.status(), place).toBe(200);
    await expect(page.locator("h1"), place).toHaveCount(1);
    await expectAccessible(page);
    await expectFitsPhone(page);
  }
});
