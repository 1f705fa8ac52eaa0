import { type Browser, expect, type Page } from "@playwright/test";
import { demoDatabase } from "#tests/support/demo-database.ts";
import { telephonePhoto } from "#tests/support/photos.ts";
import { caseOf, giveBackNext, openCase } from "./cases.ts";
import { mailsTo } from "./mailbox.ts";
import { newcomer, publishRequest } from "./newcomer.ts";
import { pageOf } from "./pair.ts";
import { MARK, probe } from "./probe.ts";

const NO_SCRIPT = { javaScriptEnabled: false };
const LEAVES = { timeout: 40_000 };
const TOMORROW = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

const field = (page: Page, name: string) => page.getByRole("main").locator(`[name="${name}"]`).first();
const status = (page: Page) => page.getByRole("status").first();
type People = { author: Page; other: Page };

/** Writes straight to the database what no form would take: a name of markup. */
async function rename(email: string): Promise<void> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  try {
    await sql`
      update memberships set first_name = '<img src=/sonde-nom onerror=probed()>'
      where user_id = (select id from users where email = ${email})`;
  } finally {
    await sql.end();
  }
}

async function fillListing(author: Page): Promise<string> {
  const listing = await publishRequest(author, {
    title: probe("titre", 90),
    body: probe("texte", 1_500),
    category: "Prêt d’objets et d’outils",
  });
  await author.goto(`/besancon/mes-annonces/${listing}/photos`);
  await author.locator("#alt").fill(probe("photo", 150));
  await author.locator("[name=photo]").setInputFiles({
    name: "<img src=x onerror=probed()>.jpg",
    mimeType: "image/jpeg",
    buffer: await telephonePhoto(),
  });
  await author.getByRole("button", { name: "Ajouter la photo" }).click();
  await expect(status(author)).toContainText("La photo est ajoutée");
  return listing;
}

/** The place is text of one line of the calendar: nothing in it begins another. */
async function expectWholeCalendar(page: Page, exchange: string): Promise<void> {
  const lines = async () => {
    const file = await page.request.get(`/api/besancon/exchanges/${exchange}/appointment.ics`);
    return (await file.text()).trimEnd().split("\r\n");
  };
  await expect.poll(lines).toContainEqual(expect.stringContaining(`${MARK}lieu`));
  for (const line of await lines()) expect(line).toMatch(/^(?:[A-Z-]+[:;]| )/);
}

/** From a first word to thanks, and a report. */
async function fillExchange({ author, other }: People, listing: string): Promise<string> {
  await other.goto(`/besancon/mes-echanges/nouveau?annonce=${listing}`);
  await field(other, "message").fill(probe("premier-mot", 2_000));
  await other.getByRole("button", { name: "Proposer mon aide" }).click();
  await other.waitForURL(/\/mes-echanges\/[0-9a-f-]{36}/);
  const path = new URL(other.url()).pathname;
  await author.goto(path);
  await author.getByRole("button", { name: "Accepter" }).click();
  await expect(status(author)).toContainText("C’est d’accord");
  await author.getByLabel("Votre message").fill(probe("message", 2_000));
  await author.getByRole("button", { name: "Envoyer", exact: true }).click();
  await author.getByText("Proposer un horaire", { exact: true }).click();
  await author.getByLabel("Jour").fill(TOMORROW);
  await author.getByRole("textbox", { name: "Heure" }).fill("10:00");
  await author.getByLabel("Où (facultatif)").fill(probe("lieu", 120));
  await author.getByRole("button", { name: "Proposer cet horaire" }).click();
  await other.goto(path);
  await other.getByRole("button", { name: "C’est d’accord" }).click();
  await expectWholeCalendar(other, path.split("/").at(-1) ?? "");
  await author.goto(path);
  await author.getByText(/C’est déjà fait/).click();
  await author.getByRole("button", { name: /C’est fait/ }).click();
  await author.goto(`${path}/merci`);
  await field(author, "text").fill(probe("merci", 280));
  await author.getByLabel("La Ville peut montrer ce mot").check();
  await author.getByRole("button", { name: "Envoyer ce mot" }).click();
  await other.goto(`${path}/signaler`);
  await other.getByRole("radio").first().check();
  await field(other, "messages").check();
  await field(other, "note").fill(probe("signalement", 1_000));
  await other.getByRole("button", { name: "Envoyer le signalement" }).click();
  await expect(status(other)).toBeVisible();
  return path.split("/").at(-1) ?? "";
}

async function fillSearch(other: Page): Promise<string> {
  await other.goto(`/besancon/mes-recherches/nouvelle?${new URLSearchParams({ q: probe("mots", 90) })}`);
  await field(other, "searchName").fill(probe("recherche", 80));
  await other.getByRole("button", { name: "Garder la recherche" }).click();
  await expect(status(other)).toContainText("la recherche est gardée");
  const change = other.getByRole("main").locator("a[href*='/mes-recherches/0']").first();
  return (await change.getAttribute("href"))?.split("/").at(-1) ?? "";
}

async function fillNotice(page: Page, listing: string, email: string): Promise<void> {
  await page.goto(`/besancon/signaler?annonce=${listing}`);
  await page.getByRole("radio", { name: /arnaque/i }).check();
  await page.getByLabel("Expliquez pourquoi").fill(probe("explication", 2_000));
  await page.getByLabel("Votre nom").fill(probe("signaleur", 80));
  await page.getByLabel("Votre adresse e-mail").fill(email);
  await page.getByLabel(/ce que je dis ici est exact/).check();
  await page.getByRole("button", { name: "Envoyer le signalement" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre signalement est bien reçu");
}

async function linkTo(page: Page, email: string, subject: RegExp, path: string): Promise<string> {
  let link = "";
  await expect(async () => {
    const mail = (await mailsTo(page.request, email)).find((one) => subject.test(one.subject));
    link = mail?.text.match(new RegExp(`https?://\\S+${path}\\?lien=\\S+`))?.[0] ?? "";
    expect(link, `${subject} to ${email}`).not.toBe("");
  }).toPass(LEAVES);
  return link;
}

/** Notes, a danger and a decision, with each of its fields. */
async function fillDecision(moderator: Page, caseId: string): Promise<void> {
  await openCase(moderator, caseId);
  await moderator.getByText("Ajouter une note").click();
  await moderator.locator("#note").fill(probe("note", 1_000));
  await moderator.getByRole("button", { name: "Garder la note" }).click();
  await expect(status(moderator)).toContainText("Votre note est gardée");
  await moderator.getByText("C’est un danger").click();
  await moderator.locator("#danger-note").fill(probe("danger", 1_000));
  await moderator.getByRole("button", { name: "Prévenir l’astreinte" }).click();
  await expect(status(moderator)).toContainText("Le danger est noté");
  await moderator.getByRole("button", { name: "Afficher le prénom" }).click();
  await moderator.getByRole("radio", { name: "Demander une modification" }).check();
  await field(moderator, "ground").selectOption("law");
  await field(moderator, "clause").selectOption({ index: 1 });
  await field(moderator, "passage").fill(probe("passage", 1_500));
  await field(moderator, "legalGround").fill(probe("loi", 500));
  await field(moderator, "facts").fill(probe("faits", 1_500));
  await moderator.getByText("Réponse et précisions").click();
  await field(moderator, "explanation").fill(probe("motifs", 1_000));
  await field(moderator, "answer").fill(probe("reponse", 1_000));
  await moderator.getByRole("button", { name: "Envoyer la décision" }).click();
  await expect(status(moderator)).toContainText("modification demandée");
  await giveBackNext(moderator);
}

/** One moderator asks for an opinion on reported messages, and another gives it. */
async function fillOpinion(asking: Page, giving: Page, author: string): Promise<string> {
  const caseId = await caseOf({ messagesOf: author });
  await openCase(asking, caseId);
  await asking.locator("summary").filter({ hasText: "Demander un avis" }).click();
  await asking.locator("#question").fill(probe("question", 1_000));
  await asking.getByRole("button", { name: "Demander l’avis" }).click();
  await expect(status(asking)).toContainText("L’avis est demandé");
  await giveBackNext(asking);
  await openCase(giving, caseId);
  await giving.locator("#opinion").fill(probe("avis", 1_000));
  await giving.getByRole("button", { name: "Envoyer l’avis" }).click();
  await expect(status(giving)).toContainText("Votre avis est gardé");
  return caseId;
}

async function fillAppeal(page: Page, moderator: Page, link: string, listing: string): Promise<string> {
  await page.goto(link);
  await page.getByLabel("Pourquoi contestez-vous ?").fill(probe("recours", 2_000));
  await page.getByRole("button", { name: "Envoyer ma réclamation" }).click();
  await expect(page.getByText(/Votre réclamation est reçue/)).toBeVisible();
  const appeal = await caseOf({ listing });
  await openCase(moderator, appeal);
  await moderator.getByRole("radio", { name: /Revenir sur la décision/ }).check();
  await moderator.getByRole("textbox", { name: "Votre réponse" }).fill(probe("reponse-recours", 1_000));
  await moderator.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(status(moderator)).toContainText("La réponse à la réclamation est partie");
  await giveBackNext(moderator);
  return appeal;
}

async function fillNews(agent: Page): Promise<void> {
  await agent.goto("/besancon/guichet/nouvelles");
  await agent.getByLabel("Titre").fill(probe("nouvelle", 100));
  await agent.getByLabel("Résumé").fill(probe("resume", 300));
  await agent.getByRole("button", { name: "Ajouter" }).click();
  await expect(status(agent)).toContainText("la nouvelle est ajoutée");
}

/** Takes the news away again: the next letters of the example are read by other tests. */
export async function withdrawNews(browser: Browser): Promise<void> {
  const agent = await pageOf(browser, "mairie@demo.example", NO_SCRIPT);
  await agent.page.goto("/besancon/guichet/nouvelles");
  await agent.page
    .getByRole("form", { name: /^Retirer.*sonde-nouvelle/ })
    .first()
    .getByRole("button")
    .click();
  await expect(status(agent.page)).toContainText("La nouvelle est retirée");
  await agent.context.close();
}

/** A probe in each field of text of the service, by the forms that people have, without a script; and where they are to be seen. */
export async function fillProbes(browser: Browser) {
  const author = await newcomer(browser, "Élodie", NO_SCRIPT);
  const other = await newcomer(browser, "Fabien", NO_SCRIPT);
  const [ines, malik, agent] = await Promise.all(
    ["moderation", "malik", "mairie"].map((name) => pageOf(browser, `${name}@demo.example`, NO_SCRIPT)),
  );
  if (!ines || !malik || !agent) throw new Error("nobody to read them");
  const visitor = await browser.newContext(NO_SCRIPT);
  const page = await visitor.newPage();
  const notifier = `e2e-${Date.now()}@example.org`;
  const listing = await fillListing(author.page);
  await rename(author.email);
  const done = await publishRequest(author.page, { title: probe("demande", 90), body: "Merci à vous." });
  const exchange = await fillExchange({ author: author.page, other: other.page }, done);
  const [search] = await Promise.all([
    fillSearch(other.page),
    fillNews(agent.page),
    fillNotice(page, listing, notifier),
  ]);
  const notice = await linkTo(page, notifier, /reçu votre signalement/, "/besancon/signaler/suivi");
  const caseId = await caseOf({ listing });
  await fillDecision(ines.page, caseId);
  const messages = await fillOpinion(ines.page, malik.page, author.email);
  const decision = await linkTo(page, author.email, /a pris une décision/, "/besancon/decision");
  const appeal = await fillAppeal(page, malik.page, decision, listing);
  const sessions = {
    visitor: await visitor.storageState(),
    author: await author.context.storageState(),
    other: await other.context.storageState(),
    ines: await ines.context.storageState(),
    malik: await malik.context.storageState(),
    agent: await agent.context.storageState(),
  };
  for (const { context } of [author, other, ines, malik, agent]) await context.close();
  await visitor.close();
  return {
    sessions,
    emails: [author.email, other.email, notifier],
    listing,
    exchange,
    search,
    notice,
    decision,
    cases: [caseId, appeal, messages],
  };
}
