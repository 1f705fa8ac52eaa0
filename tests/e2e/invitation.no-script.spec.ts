import type { Page } from "@playwright/test";
import { invitationMails } from "./support/invitation-mails.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a request is answered from its mail: the link asks, the button answers, once, signed out", async ({ page }) => {
  const [first] = await invitationMails(page.request);
  if (!first) throw new Error("no mail asks a resident");
  for (const _ of ["a mail scanner", "the person"]) {
    await page.goto(first.not_this_time);
    await expect(heading(page)).toHaveText(/Pas cette fois/);
  }
  await page.getByRole("main").getByRole("button", { name: "Pas cette fois" }).click();
  await expect(heading(page)).toHaveText("C’est noté");
  await expect(page.getByRole("status")).toContainText("Nous demandons à quelqu’un d’autre");
  for (const link of [first.not_this_time, first.can]) {
    await page.goto(link);
    await expect(heading(page)).toHaveText("Vous avez déjà répondu");
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  }
  await page.goto(`${first.can}x`);
  await expect(heading(page)).toHaveText("Ce lien n’est pas complet");
});

test("a yes is thanked", async ({ page }) => {
  const mails = await invitationMails(page.request);
  const last = mails[2];
  if (!last) throw new Error("no third mail asks a resident");
  await page.goto(last.can);
  await expect(heading(page)).toHaveText(/Vous pouvez aider/);
  await page.getByRole("button", { name: "Oui, je peux" }).click();
  await expect(heading(page)).toHaveText("Merci, c’est noté");
  await expect(page.getByRole("status")).toContainText("reçoit un message");
});

test("an agent sees at the desk what found nobody, and takes it; others have no such page", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet");
  await expect(heading(page)).toHaveText("Guichet");
  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Pris en charge" }) })
    .first();
  await expect(card).toContainText("Au guichet depuis le");
  await card.getByRole("button", { name: "Pris en charge" }).click();
  await expect(page.getByRole("status")).toContainText("prise en charge");
  await expect(page.getByText(/Prise en charge par Marc/).first()).toBeVisible();
});

test("nobody but agents and admins has a desk", async ({ page }) => {
  await signIn(page, "camille@demo.example");
  const answer = await page.goto("/besancon/guichet");
  expect(answer?.status()).toBe(404);
});

test("whoever is asked answers on Pour vous, and takes a kind back in the profile", async ({ page }) => {
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/pour-vous");
  const asked = page.getByRole("region", { name: /On vous sollicite/ });
  if ((await asked.count()) === 0) {
    await signIn(page, "camille@demo.example");
    await page.goto("/besancon/pour-vous");
  }
  await expect(asked).toBeVisible();
  await asked.getByRole("button", { name: "Pas ce genre de demande" }).first().click();
  await expect(page.getByRole("status")).toContainText("Nous ne vous solliciterons plus");
  await page.goto("/besancon/profil");
  const muted = page.getByRole("region", { name: "Les demandes que vous ne voulez plus recevoir" });
  await expect(muted).toBeVisible();
  await muted.getByRole("button", { name: "Recevoir de nouveau" }).first().click();
  await expect(muted).toHaveCount(0);
});

test("a requester follows the search step by step", async ({ page }) => {
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/mes-annonces");
  await page.getByRole("link", { name: "Remplir un dossier de retraite, en turc et en français" }).first().click();
  const search = page.getByRole("region", { name: "La recherche, étape par étape" });
  await expect(search.getByRole("listitem").first()).toBeVisible();
});
