import type { Browser, Page } from "@playwright/test";
import { REPORT_PARTS } from "#lib/transparency/template.ts";
import { readCsv } from "#tests/support/read-csv.ts";
import { fillProbes, withdrawNews } from "./support/fill-probes.ts";
import { type Mail, mailsTo } from "./support/mailbox.ts";
import { expectHarmless, kept, MARK, probe, watchProbes } from "./support/probe.ts";
import { type Filled, type ProbedPlaces, probedPlaces } from "./support/probed-places.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const PHONE = { width: 390, height: 800 };
const AT_ONCE = 4;
const FORMULA = /^[=+@\t\r]|^-[^\d]/;

/** Of stored pages, which are the same for everybody: whether each holds a probe, asked once. */
type Stored = Map<string, Promise<boolean>>;

/** A page without a probe in its address that leads elsewhere leads to another of the pages, or to the sign-in. */
const isAsked = (place: string) => place.includes(MARK);

async function holds(page: Page, place: string): Promise<boolean> {
  const answer = await page.request.get(place, { maxRedirects: isAsked(place) ? 20 : 0 });
  expect.soft(answer.status(), place).toBeLessThan(500);
  return (await answer.text()).includes(MARK);
}

/** Those of the pages that hold a probe for who is signed in. */
async function probedOf(page: Page, { places, stored }: ProbedPlaces, known: Stored): Promise<string[]> {
  const look = (place: string) => {
    const looking = known.get(place) ?? holds(page, place);
    if (stored.has(place)) known.set(place, looking);
    return looking;
  };
  const found: string[] = [];
  for (let at = 0; at < places.length; at += AT_ONCE) {
    const next = places.slice(at, at + AT_ONCE);
    const held = await Promise.all(next.map(look));
    found.push(...next.filter((_, n) => held[n]));
  }
  return found;
}

type Walked = { known: Stored; opened: Set<string> };

/** Opens each page that holds a probe, at the width of a telephone; gives their paths. Stored pages are the same for everybody. */
async function walk(page: Page, places: ProbedPlaces, { known, opened }: Walked): Promise<string[]> {
  const probed = await probedOf(page, places, known);
  for (const place of probed) {
    if (opened.has(place)) continue;
    if (places.stored.has(place)) opened.add(place);
    await page.goto(place);
    await expectHarmless(page);
  }
  return probed;
}

/** A browser that tells of whatever a probe does in it. */
async function readerOf(browser: Browser, session: Filled["sessions"]["author"], found: string[]) {
  const context = await browser.newContext({ storageState: session, viewport: PHONE });
  await watchProbes(context, found);
  return { context, page: await context.newPage() };
}

/** The mails as a program that shows all of a mail would. */
async function readMails(page: Page, emails: readonly string[]): Promise<Mail[]> {
  const mails: Mail[] = [];
  for (const email of emails) mails.push(...(await mailsTo(page.request, email)));
  const probed = mails.filter(({ subject, html }) => subject.includes(MARK) || html.includes(MARK));
  for (const { subject, html } of probed) {
    expect.soft(subject).not.toMatch(/[\r\n]/);
    await page.setContent(html);
    await expectHarmless(page);
  }
  return probed;
}

/** The files that programs read: each is whole, and a probe in it is text. */
async function readFiles(page: Page, { listing, sessions }: Filled, browser: Browser): Promise<void> {
  const feed = await (await page.request.get("/besancon/annonces.atom")).text();
  const fault = await page.evaluate(
    (xml) => new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")?.textContent ?? "",
    feed,
  );
  expect.soft(fault, "the feed").toBe("");
  const { items } = await (await page.request.get("/besancon/annonces.json")).json();
  expect.soft(JSON.stringify(items), "the other feed").toContain(MARK);
  const picture = await page.request.get(`/api/besancon/share-picture/fr/${listing}`);
  expect.soft(picture.headers()["content-type"], "the picture").toMatch(/^image\//);
  for (const part of REPORT_PARTS) {
    const file = await page.request.get(`/api/besancon/transparency/${new Date().getFullYear()}/${part}.csv`);
    expect.soft(file.status(), part).toBe(200);
    for (const cell of readCsv(await file.text()).flat()) expect.soft(cell, part).not.toMatch(FORMULA);
  }
  const context = await browser.newContext({ storageState: sessions.author });
  const own = await context.request.get("/api/besancon/my-exchanges/export");
  expect.soft(own.headers()["content-type"]).toContain("application/json");
  expect.soft(JSON.stringify(await own.json()), "what the author takes away").toContain(`${MARK}premier-mot`);
  await context.close();
}

/** What leaves for the database of the Commission says what was decided in the words of the guide: nothing of a person. */
async function readStatements(page: Page): Promise<void> {
  const file = await page.request.post("/api/besancon/moderation/statements", {
    headers: { Origin: new URL(page.url()).origin },
  });
  expect.soft(file.status(), "the statements").toBe(200);
  const text = await file.text();
  expect.soft(JSON.parse(text).statements.length, "the statements").toBeGreaterThan(0);
  for (const field of ["titre", "texte", "faits", "nom"]) expect.soft(text).not.toContain(MARK + field);
}

/** What a stranger is shown of a probe is its text; so is what the mails say. */
async function readOutside(page: Page, { listing, emails }: Filled): Promise<void> {
  await page.goto(`/besancon/annonces/${listing}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(kept(probe("titre", 90)));
  await expect(page.getByRole("main")).toContainText(kept(probe("texte", 1_500)).slice(0, 100));
  const mails = await readMails(page, emails);
  expect(mails.length, "mails with a probe").toBeGreaterThan(4);
}

/** Where each reader must have met probes, so that nothing was passed over. */
const MET: Record<string, readonly RegExp[]> = {
  visitor: [/annonces\/[^/]+$/, /affiche$/, /signaler\/suivi/, /decision\?/, /annonces\?q=/, /courrier\?/],
  author: [/mes-annonces\/[^/]+$/, /modifier$/, /photos$/, /mes-echanges\/[^/]+$/, /profil$/, /notifications$/],
  other: [/mes-recherches$/, /mes-echanges\/[^/]+$/, /profil\/journal$/],
  ines: [/moderation\?dossier/, /moderation\/mercis$/],
  malik: [/moderation\?dossier/],
  agent: [/guichet\/nouvelles$/],
  admin: [/moderation\?dossier/],
};

test("a probe that is written as markup is noticed", async ({ browser }) => {
  const found: string[] = [];
  const context = await browser.newContext();
  await watchProbes(context, found);
  const page = await context.newPage();
  await page.setContent(`<p>${probe("essai", 1_500)}</p>`);
  await expect.poll(() => found).toContain("a probe ran");
  await context.close();
});

test("no markup that anybody types runs or breaks a page, a mail or a file, whoever reads it", async ({
  browser,
  page,
}) => {
  test.setTimeout(600_000);
  const filled = await fillProbes(browser);
  const found: string[] = [];
  try {
    const places = probedPlaces(filled);
    const walked: Walked = { known: new Map(), opened: new Set() };
    await signIn(page, "admin@demo.example");
    const readers = { ...filled.sessions, admin: await page.context().storageState() };
    const read = async ([name, session]: [string, Filled["sessions"]["author"]]) => {
      const reader = await readerOf(browser, session, found);
      const seen = await walk(reader.page, places, walked);
      for (const place of MET[name] ?? [])
        expect.soft(seen, `pages of ${name}`).toContainEqual(expect.stringMatching(place));
      if (name === "admin") await readStatements(reader.page);
      if (name === "visitor") await readOutside(reader.page, filled);
      await reader.context.close();
    };
    const waiting = Object.entries(readers);
    const readNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await read(next);
    };
    await Promise.all([readNext(), readNext()]);
    await readFiles(page, filled, browser);
    expect(found).toEqual([]);
  } finally {
    await withdrawNews(browser);
  }
});
