import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { readZip } from "#tests/support/read-zip.ts";
import { mailsTo } from "./support/mailbox.ts";
import { newcomer, publishRequest } from "./support/newcomer.ts";
import { signInByMail } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const NO_SCRIPT = { javaScriptEnabled: false };

test("a copy of everything, then leaving, coming back by the link, and again by signing in", async ({ browser }) => {
  test.slow();
  const { context, page, email } = await newcomer(browser, "Zénobie", NO_SCRIPT);
  const id = await publishRequest(page, { title: "Arroser mes tomates en août", body: "Trois pieds sur le balcon." });

  await page.goto("/besancon/profil");
  await page.getByRole("link", { name: "Mes données" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger mes données" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^mes-donnees-[\d-]+\.zip$/);
  const files = readZip(readFileSync(await download.path()));
  expect(JSON.parse(String(files.get("mes-donnees.json")))).toMatchObject({
    account: [{ email }],
    listings: [{ title: "Arroser mes tomates en août" }],
  });

  await page.getByRole("link", { name: "Effacer mon compte…" }).click();
  await page.getByRole("button", { name: "Effacer mon compte" }).click();
  await expect(page.locator("main [role=alert] a[href='#leaving']")).toBeVisible();
  await page.getByLabel("J’ai lu ce qui sera effacé, et je veux partir").check();
  await page.getByRole("button", { name: "Effacer mon compte" }).click();
  await page.waitForURL("**/besancon/revenir?fait=parti");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("C’est noté");
  await page.goto("/besancon/profil");
  await page.waitForURL("**/connexion?**");
  expect((await page.request.get(`/besancon/annonces/${id}`)).status()).toBe(404);

  const leaving = async () => (await mailsTo(page.request, email)).filter(({ subject }) => subject.includes("effacé"));
  await expect.poll(async () => (await leaving()).length).toBe(1);
  const link = /https?:\S+revenir\?lien=\S+/.exec((await leaving())[0]?.text ?? "")?.[0] ?? "";
  // Whatever opens the link by itself brings nobody back.
  await page.request.get(link);
  await page.goto(link);
  await page.getByRole("button", { name: "Je reste" }).click();
  await page.waitForURL("**/revenir?fait=revenu");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vous êtes de retour");
  await expect.poll(async () => (await page.request.get(`/besancon/annonces/${id}`)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne sert plus");

  await signInByMail(page, email);
  await page.goto("/besancon/profil/partir");
  await page.getByLabel("J’ai lu ce qui sera effacé, et je veux partir").check();
  await page.getByRole("button", { name: "Effacer mon compte" }).click();
  await page.waitForURL("**/revenir?fait=parti");
  await signInByMail(page, email);
  await expect(page).toHaveURL(/\/besancon\/revenir$/);
  await page.getByRole("button", { name: "Je reste" }).click();
  await page.waitForURL("**/revenir?fait=revenu");
  await page.goto("/besancon/profil");
  await expect(page.locator("input[name=firstName]")).toHaveValue("Zénobie");
  await context.close();
});

test("somebody under 18 is told where to go, and nothing of them is kept", async ({ page }) => {
  const email = `e2e-${randomUUID()}@example.org`;
  await signInByMail(page, email);
  await page.waitForURL("**/besancon/bienvenue**");
  await page.getByRole("button", { name: "J’ai moins de 18 ans" }).click();
  await page.waitForURL("**/a-partir-de-18-ans");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("À partir de 18 ans");
  await page.goto("/besancon/bienvenue");
  await page.waitForURL("**/connexion?**");
});
