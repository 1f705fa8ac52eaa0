import { demoDatabase } from "#tests/support/demo-database.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** The link of a mail of a call, from where it waits: at night, mails leave in the morning. */
async function linkOfCall(title: string): Promise<string> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  try {
    const [mail] = await sql<{ yes: string }[]>`
      select payload->>'yes' as yes from outbox where kind = 'call' and payload->>'title' = ${title} limit 1`;
    expect(mail, "a mail of the call").toBeDefined();
    return mail?.yes ?? "";
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

  const link = await linkOfCall(title);
  const other = await browser.newContext({ javaScriptEnabled: false });
  const helper = await other.newPage();
  const heading = helper.getByRole("heading", { level: 1 });
  for (const _ of ["a mail scanner", "the person"]) {
    await helper.goto(link);
    await expect(heading).toHaveText("Pouvez-vous aider ?");
  }
  await expectAccessible(helper);
  await helper.getByRole("button", { name: "Je peux aider" }).click();
  await expect(heading).toHaveText("Merci, c’est noté");
  await expectAccessible(helper);
  await helper.getByRole("button", { name: "Finalement, je ne peux pas" }).click();
  await expect(helper.getByRole("status")).toContainText("Nous ne vous relancerons pas");
  await helper.goto(`${link}x`);
  await expect(heading).toHaveText("Ce lien n’est pas complet");
  await other.close();
});
