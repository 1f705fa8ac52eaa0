import type { APIRequestContext, Page } from "@playwright/test";
import type { Mail } from "./support/mailbox.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const BUTTONS = { can: "Je peux", not_this_time: "Pas cette fois", not_this_kind: "Pas ce genre de demande" } as const;
type Answer = keyof typeof BUTTONS;

/** The three links of each mail that puts a request of the example to a resident, the oldest mail first. */
async function invitationMails(request: APIRequestContext, to: RegExp): Promise<Record<Answer, string>[]> {
  let found: Record<Answer, string>[] = [];
  await expect(async () => {
    const mails: Mail[] = await (await request.get("/demo/courrier.json")).json();
    const asking = mails.filter(
      ({ to: recipient, subject }) => to.test(recipient) && subject.includes("pouvez-vous aider"),
    );
    found = asking.map(({ text }) => {
      const lines = text.split("\n");
      const linkAfter = (label: string) => lines[lines.indexOf(label) + 1] ?? "";
      return {
        can: linkAfter(BUTTONS.can),
        not_this_time: linkAfter(BUTTONS.not_this_time),
        not_this_kind: linkAfter(BUTTONS.not_this_kind),
      };
    });
    expect(found.length).toBeGreaterThan(0);
  }).toPass();
  return found.reverse();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const RESIDENTS = /\.n\d+@demo\.example/;

test("a request is answered from its mail: the link asks, the button answers, once, signed out", async ({ page }) => {
  const [first] = await invitationMails(page.request, RESIDENTS);
  if (!first) throw new Error("no mail asks a resident");
  for (const _ of ["a mail scanner", "the person"]) {
    await page.goto(first.not_this_time);
    await expect(heading(page)).toHaveText(/Pas cette fois/);
  }
  await expectAccessible(page);
  await page.getByRole("main").getByRole("button", { name: "Pas cette fois" }).click();
  await expect(heading(page)).toHaveText("C’est noté");
  await expect(page.getByRole("status")).toContainText("Nous demandons à quelqu’un d’autre");
  await expectAccessible(page);
  for (const link of [first.not_this_time, first.can]) {
    await page.goto(link);
    await expect(heading(page)).toHaveText("Vous avez déjà répondu");
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  }
  await page.goto(`${first.can}x`);
  await expect(heading(page)).toHaveText("Ce lien n’est pas complet");
  await expectAccessible(page);
});

test("a yes is thanked, and whoever else was asked is told kindly that it is settled", async ({ page }) => {
  const mails = await invitationMails(page.request, RESIDENTS);
  const last = mails.at(-1);
  if (!last || mails.length < 2) throw new Error("no second mail asks a resident");
  await page.goto(last.can);
  await expect(heading(page)).toHaveText(/Vous pouvez aider/);
  await page.getByRole("button", { name: "Oui, je peux" }).click();
  await expect(heading(page)).toHaveText("Merci, c’est noté");
  await expect(page.getByRole("status")).toContainText("reçoit un message");
});

test("the English page of a link asks in English", async ({ page }) => {
  const mails = await invitationMails(page.request, RESIDENTS);
  const link = new URL(mails[1]?.not_this_kind ?? "");
  await page.goto(`/en/besancon/invitation${link.search}`);
  await expect(heading(page)).toHaveText("No more requests of this kind?");
  await expectAccessible(page);
});

test("an agent sees at the desk what found nobody, and takes it; others have no such page", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet");
  await expect(heading(page)).toHaveText("Guichet");
  await expectAccessible(page);
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
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Pas ce genre de demande" }).first().click();
  await expect(page.getByRole("status")).toContainText("Nous ne vous solliciterons plus");
  await page.goto("/besancon/profil");
  const muted = page.getByRole("region", { name: "Les demandes que vous ne voulez plus recevoir" });
  await expect(muted).toBeVisible();
  await expectAccessible(page);
  await muted.getByRole("button", { name: "Recevoir de nouveau" }).first().click();
  await expect(muted).toHaveCount(0);
});

test("a requester follows the search step by step", async ({ page }) => {
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/mes-annonces");
  await page.getByRole("link", { name: "Remplir un dossier de retraite, en turc et en français" }).first().click();
  const search = page.getByRole("region", { name: "La recherche, étape par étape" });
  await expect(search.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
});
