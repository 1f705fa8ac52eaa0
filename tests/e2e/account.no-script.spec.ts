import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { applicationCode } from "#tests/support/second-factor.ts";
import { mailsTo, newCode } from "./support/mailbox.ts";
import { newcomer } from "./support/newcomer.ts";
import { signIn, signInByMail } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => main(page).getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const linkTo = (text: string) => text.match(/https?:\S+\/connexion\/retablir\S+/)?.[0] ?? "";

test("somebody ends their other sessions, changes their address, and takes it back from the old one", async ({
  browser,
}) => {
  test.slow();
  const { context, page, email } = await newcomer(browser, "Odile");
  const elsewhere = await browser.newContext();
  const phone = await elsewhere.newPage();
  await signInByMail(phone, email);

  await page.goto("/besancon/profil");
  await page.getByRole("link", { name: "Connexion et sécurité" }).click();
  await expect(heading(page)).toHaveText("Connexion et sécurité");
  await expect(main(page).getByText("Chrome sous Linux")).toHaveCount(2);
  await expect(main(page).getByText("cet appareil")).toHaveCount(1);
  await expectAccessible(page);
  await press(page, "Fermer");
  await expect(main(page).getByRole("status")).toContainText("La connexion est fermée");
  await phone.goto("/besancon/profil");
  await expect(phone).toHaveURL(/\/connexion\?/);

  await signInByMail(phone, email);
  await page.goto("/besancon/profil/securite");
  await press(page, "Fermer toutes les autres");
  await expect(main(page).getByRole("status")).toContainText("Toutes les autres connexions sont fermées");

  await page.locator("input[name=email]").fill("pas une adresse");
  await press(page, "Envoyer le code");
  await expect(main(page).locator("[role=alert] a[href='#email']")).toBeVisible();
  await expect(page.locator("input[name=email]")).toHaveValue("pas une adresse");
  const after = `e2e-${randomUUID()}@example.org`;
  await page.locator("input[name=email]").fill(after);
  await press(page, "Envoyer le code");
  await expect(heading(page)).toHaveText("Confirmez votre nouvelle adresse");
  await expectAccessible(page);
  const code = await newCode(page.request, after, 0);
  await page.locator("input[name=code]").fill(code === "000000" ? "000001" : "000000");
  await press(page, "Changer mon adresse");
  await expect(main(page).locator("[role=alert]")).toContainText("Ce code n’est pas le bon");
  await page.locator("input[name=code]").fill(code);
  await press(page, "Changer mon adresse");
  await expect(main(page).getByRole("status")).toContainText("Votre adresse est changée");
  await expect(main(page)).toContainText(after);

  const findLink = async () => linkTo((await mailsTo(page.request, email))[0]?.text ?? "");
  await expect.poll(findLink).not.toBe("");
  const link = await findLink();
  for (const _ of ["a mail scanner", "the person"]) {
    await phone.goto(link);
    await expect(heading(phone)).toHaveText("Retrouver votre adresse");
  }
  await expect(main(phone)).not.toContainText(after);
  await expectAccessible(phone);
  await press(phone, "Annuler ce changement");
  await expect(heading(phone)).toHaveText("Votre adresse est de nouveau la vôtre");
  await page.goto("/besancon/profil/securite");
  await expect(page).toHaveURL(/\/connexion\?/);
  await phone.goto(link);
  await expect(heading(phone)).toHaveText("Ce lien n’est plus valable");
  await signInByMail(phone, email, "/besancon/profil/securite");
  await expect(main(phone)).toContainText(email);
  await Promise.all([context.close(), elsewhere.close()]);
});

test("somebody of the team sets a second step up, is asked for it at the next sign-in, and by a recovery code once", async ({
  browser,
}) => {
  test.slow();
  const { context, page, email } = await newcomer(browser, "Farid");
  const office = await browser.newContext();
  const admin = await office.newPage();
  await signIn(admin, "admin@demo.example");
  await admin.goto("/besancon/reglages/equipe");
  await admin.locator("form:has(input[name=role]) input[name=email]").fill(email);
  await admin.getByLabel(/Agent du guichet/).check();
  await press(admin, "Proposer ce rôle");
  await page.goto("/besancon/equipe");
  await press(page, "Accepter");
  await page.goto("/besancon/guichet");
  await expect(heading(page)).toBeVisible();

  await page.goto("/besancon/profil/securite");
  await press(page, "Ajouter une deuxième étape");
  await expect(heading(page)).toHaveText("Ajouter une deuxième étape");
  await expectAccessible(page);
  const secret = (await page.locator(".factor__secret").textContent()) ?? "";
  const [recovery = ""] = await page.locator(".factor__codes li").allTextContents();
  await page.locator("input[name=code]").fill("abc");
  await press(page, "Activer");
  await expect(main(page).locator("[role=alert] a[href='#code']")).toBeVisible();
  await expect(page.locator(".factor__secret")).toHaveText(secret);
  const first = new Date();
  await page.locator("input[name=code]").fill(applicationCode(secret, first));
  await press(page, "Activer");
  await expect(heading(page)).toHaveText("Connexion et sécurité");
  await expect(main(page)).toContainText("Il vous reste 10 codes de secours");
  await expectAccessible(page);

  await signInByMail(page, email, "/besancon/guichet", "**/connexion/deuxieme-etape**");
  await expect(heading(page)).toHaveText("Deuxième étape");
  await expectAccessible(page);
  await page.goto("/besancon/profil");
  await expect(main(page)).toContainText("Passer la deuxième étape");
  await page.goto("/besancon/guichet");
  await expect(page).toHaveURL(/\/connexion\/deuxieme-etape\?next=%2Fbesancon%2Fguichet/);
  await page.locator("input[name=code]").fill(applicationCode(secret, first));
  await press(page, "Continuer");
  await expect(main(page).locator("[role=alert]")).toContainText("il a déjà servi");
  await page.locator("input[name=code]").fill(recovery);
  await press(page, "Continuer");
  await expect(page).toHaveURL(/\/besancon\/guichet$/);

  await admin.goto("/besancon/reglages/equipe");
  await admin.getByRole("link", { name: "Changer le rôle de Farid" }).click();
  await expectAccessible(admin);
  await press(admin, "Effacer sa deuxième étape");
  await expect(main(admin).getByRole("status")).toContainText("La deuxième étape est effacée");
  await page.goto("/besancon/guichet");
  await expect(page).toHaveURL(/\/connexion\?/);
  await Promise.all([context.close(), office.close()]);
});

test("somebody comes by a provider of identity, links it to the account that they make, and needs no mail any more", async ({
  page,
}) => {
  const email = `e2e-${randomUUID()}@example.org`;
  await page.goto("/connexion?next=/besancon/pour-vous");
  await expectAccessible(page);
  await press(page, "Continuer avec FranceConnect");
  await expect(page).toHaveURL(/\/connexion\?next=/);
  await expect(main(page).getByRole("status")).toContainText("n’est encore reliée à aucun compte");
  await expectAccessible(page);

  await signInByMail(page, email, "/besancon/profil/securite");
  await page.getByLabel("Votre prénom").fill("Solange");
  await page.getByLabel("Votre quartier").selectOption({ label: "Battant" });
  await page.getByLabel("français").check();
  await page.getByLabel("J’ai 18 ans ou plus").check();
  await press(page, "Créer mon profil");
  await expect(heading(page)).toHaveText("Connexion et sécurité");
  await expect(main(page)).toContainText(`Relier votre identité FranceConnect au compte ${email}`);
  await expectAccessible(page);
  await press(page, "Oui, relier");
  await expect(main(page).getByRole("status")).toContainText("C’est relié");

  await page.goto("/besancon/profil");
  await press(page, "Se déconnecter");
  await page.goto("/connexion?next=/besancon/profil/securite");
  await press(page, "Continuer avec FranceConnect");
  await expect(heading(page)).toHaveText("Connexion et sécurité");
  await expect(main(page)).toContainText(email);
  await press(page, "Ne plus relier FranceConnect");
  await expect(main(page).getByRole("status")).toContainText("Ce moyen ne vous connecte plus");
});
