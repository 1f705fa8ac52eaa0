import type { APIRequestContext } from "@playwright/test";
import { demoDatabase } from "#tests/support/demo-database.ts";
import type { Mail } from "./support/mailbox.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** A link in mails that left: what they carried is not in the outbox any more. */
async function linkOfMail(request: APIRequestContext, title: string): Promise<string | undefined> {
  const mails: Mail[] = await (await request.get("/demo/courrier.json")).json();
  const asking = mails.filter(({ text }) => text.includes(title)).map(({ text }) => text);
  return /http\S+\/appel\?lien=[^\s&]+/.exec(asking.join("\n"))?.[0];
}

/** The same where they wait: at night, mails leave in the morning. */
async function linkThatWaits(title: string): Promise<string | undefined> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  try {
    const [mail] = await sql<{ yes: string }[]>`
      select payload->>'yes' as yes from outbox
      where kind = 'call' and locale = 'fr' and payload->>'title' = ${title} limit 1`;
    return mail?.yes;
  } finally {
    await sql.end();
  }
}

test("an agent launches a call, and whoever it asks answers from the mail, signed out, and changes their mind", async ({
  page,
  browser,
}) => {
  const title = `Accompagner au marché ${Date.now()}`;
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/appels/nouveau?categorie=visit&quartier=battant");
  await page.locator("input[name=titre]").fill(title);
  await page.getByRole("button", { name: "Voir qui sera sollicité" }).click();
  await page.waitForURL(/etape=apercu/);
  await page.getByRole("button", { name: /^Envoyer à/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  let link: string | undefined;
  await expect(async () => {
    link = (await linkOfMail(page.request, title)) ?? (await linkThatWaits(title));
    expect(link, "a mail of the call").toBeDefined();
  }).toPass();
  const address = link ?? "";
  const other = await browser.newContext({ javaScriptEnabled: false });
  const helper = await other.newPage();
  const heading = helper.getByRole("heading", { level: 1 });
  for (const _ of ["a mail scanner", "the person"]) {
    await helper.goto(address);
    await expect(heading).toHaveText("Pouvez-vous aider ?");
  }
  await expectAccessible(helper);
  await helper.getByRole("button", { name: "Je peux aider" }).click();
  await expect(heading).toHaveText("Merci, c’est noté");
  await expectAccessible(helper);
  await helper.getByRole("button", { name: "Finalement, je ne peux pas" }).click();
  await expect(helper.getByRole("status")).toContainText("Nous ne vous relancerons pas");
  await helper.goto(`${address}x`);
  await expect(heading).toHaveText("Ce lien n’est pas complet");
  await other.close();
});
