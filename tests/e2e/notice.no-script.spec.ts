import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { caseOf, giveBackNext, openCase } from "./support/cases.ts";
import { mailsTo } from "./support/mailbox.ts";
import { newModerator } from "./support/moderator.ts";
import { newcomer, publishRequest } from "./support/newcomer.ts";
import { expect, test } from "./support/test.ts";

const NO_SCRIPT = { javaScriptEnabled: false };
const WHY = "Cette annonce demande deux fois la même chose, et elle cache une vente.";
/** A decision leaves after ten seconds, and its mail soon after. */
const LEAVES = { timeout: 40_000 };

const status = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

async function reportedListing(browser: Browser): Promise<string> {
  const author = await newcomer(browser, "Gaspard", NO_SCRIPT);
  const listing = await publishRequest(author.page, {
    title: `Rapporter mon pain ${randomUUID().slice(0, 8)}`,
    body: "La boulangerie est au coin.",
  });
  await author.context.close();
  return listing;
}

async function linkOfMail(page: Page, email: string, subject: string): Promise<string> {
  let link = "";
  await expect(async () => {
    const mail = (await mailsTo(page.request, email)).find((one) => one.subject === subject);
    link = mail?.text.match(/https?:\/\/\S+\/besancon\/signaler\/suivi\?lien=\S+/)?.[0] ?? "";
    expect(link, subject).not.toBe("");
  }).toPass(LEAVES);
  return link;
}

test("a visitor reports a listing, corrects what is missing, follows it, and contests the answer", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  const listing = await reportedListing(browser);
  const email = `e2e-${randomUUID()}@example.org`;
  await page.goto(`/besancon/annonces/${listing}`);
  await page
    .getByRole("link", { name: /Signaler/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Signaler un problème");
  await page.getByRole("radio", { name: /arnaque/i }).check();
  await page.getByLabel("Expliquez pourquoi").fill(WHY);
  await page.getByLabel("Votre adresse e-mail").fill("pas une adresse");
  const send = page.getByRole("button", { name: "Envoyer le signalement" });
  await send.click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Expliquez pourquoi")).toHaveValue(WHY);
  await expect(page.getByRole("radio", { name: /arnaque/i })).toBeChecked();
  await expect(page.getByLabel("Votre adresse e-mail")).toHaveValue("pas une adresse");
  await page.getByLabel("Votre nom").fill("Anne Onyme");
  await page.getByLabel("Votre adresse e-mail").fill(email);
  await page.getByLabel(/ce que je dis ici est exact/).check();
  await send.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre signalement est bien reçu");

  const link = await linkOfMail(page, email, "Nous avons reçu votre signalement");
  await page.goto(link);
  await expect(page.getByText(WHY)).toBeVisible();
  await expect(page.getByText(/Reçu\. Une personne de la Ville va le lire/)).toBeVisible();
  await page.getByRole("button", { name: "C’est bien moi" }).click();
  await expect(status(page, /Nous savons que c’est bien vous/)).toBeVisible();

  const moderator = await newModerator(browser, "Inès", NO_SCRIPT);
  const caseId = await caseOf({ listing });
  await openCase(moderator.page, caseId);
  await expect(moderator.page.getByText(WHY)).toBeVisible();
  await expect(moderator.page.getByText("Anne Onyme")).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByText(/En cours\. Une personne de la Ville le lit/)).toBeVisible();
  await moderator.page.getByRole("radio", { name: "Laisser telle quelle" }).check();
  await moderator.page.getByText("Réponse et précisions").click();
  await moderator.page.getByLabel("Réponse à qui a signalé").fill("Nous avons tout relu : rien n’est vendu.");
  await moderator.page.getByRole("button", { name: "Envoyer la décision" }).click();
  await expect(status(moderator.page, /Décision envoyée/)).toBeVisible();
  await giveBackNext(moderator.page);

  const answered = await linkOfMail(page, email, "La Ville a répondu à votre signalement");
  await page.goto(answered);
  await expect(page.getByText("Nous avons tout relu : rien n’est vendu.")).toBeVisible();
  const contest = page.getByRole("button", { name: "Envoyer ma réclamation" });
  await contest.click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByLabel("Pourquoi contestez-vous ?").fill("La vente est dans la photo, regardez encore.");
  await contest.click();
  await expect(page.getByText(/Votre réclamation est reçue/)).toBeVisible();
  await expect(page.getByText("La vente est dans la photo, regardez encore.")).toBeVisible();
  await moderator.context.close();
});

test("an address that leads to nothing says so, and a reference is enough to begin", async ({ page, request }) => {
  for (const path of ["signaler/suivi?lien=faux", "decision?lien=faux"]) {
    expect((await page.goto(`/besancon/${path}`))?.status()).toBeLessThan(500);
    await expect(page.getByText(/Ce lien ne mène à/)).toBeVisible();
  }
  await page.goto("/besancon/signaler");
  await page.getByLabel(/L’adresse de la page, ou la référence/).fill("rien de tel");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByText("Nous ne trouvons pas cette annonce")).toBeVisible();
  const { items } = await (await request.get("/besancon/annonces.json")).json();
  await page.getByLabel(/L’adresse de la page, ou la référence/).fill(items[0].url);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("button", { name: "Envoyer le signalement" })).toBeVisible();
});
