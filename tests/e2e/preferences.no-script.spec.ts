import type { Page } from "@playwright/test";
import { preferencesLinks } from "./support/preferences-link.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => main(page).getByRole("heading", { level: 1 });
const status = (page: Page) => main(page).locator("[role=status]:not(:empty)").first();
const box = (page: Page, way: "mail" | "push", topic: string) => page.locator(`input[name=${way}][value=${topic}]`);

test("the foot of a mail opens all choices: no more of a kind, then again, signed out", async ({ page }) => {
  const [first] = await preferencesLinks(page.request);
  if (!first) throw new Error("no mail has a link to the preferences");
  for (const _ of ["a mail scanner", "the person"]) {
    await page.goto(first.link);
    await expect(heading(page)).toHaveText("Vos messages");
    await expect(box(page, "mail", "solicitations")).toBeChecked();
  }
  await expect(main(page)).toContainText(`${first.to.slice(0, 1)}…@demo.example`);
  await expect(main(page)).not.toContainText(first.to);

  await main(page).getByRole("button", { name: "Ne plus recevoir ces e-mails" }).click();
  await expect(status(page)).toContainText("plus d’e-mails de ce genre");
  await expect(box(page, "mail", "solicitations")).not.toBeChecked();
  await main(page).getByRole("button", { name: "Annuler" }).click();
  await expect(status(page)).toContainText("vous recevez de nouveau");
  await expect(box(page, "mail", "solicitations")).toBeChecked();

  await main(page).getByRole("button", { name: "Une demande par semaine au plus" }).click();
  await expect(status(page)).toContainText("une demande par semaine au plus");
  await expect(page.locator("select[name=weeklyCap]")).toHaveValue("1");
  await main(page).getByRole("button", { name: "Annuler" }).click();
  await expect(page.locator("select[name=weeklyCap]")).toHaveValue("3");

  await box(page, "mail", "reminders").uncheck();
  await page.locator("select[name=weeklyCap]").selectOption("1");
  await main(page).getByRole("button", { name: "Enregistrer" }).click();
  await expect(status(page)).toContainText("Vos choix sont enregistrés");
  await expect(box(page, "mail", "reminders")).not.toBeChecked();
  await main(page).getByRole("button", { name: "Annuler" }).click();
  await expect(status(page)).toContainText("C’est annulé");
  await expect(box(page, "mail", "reminders")).toBeChecked();
  await expect(page.locator("select[name=weeklyCap]")).toHaveValue("3");
});

test("a mail program unsubscribes by one press, and the page then says so", async ({ page }) => {
  const last = (await preferencesLinks(page.request)).at(-1);
  const link = new URL(last?.link ?? "").searchParams.get("lien") ?? "";
  const address = `/api/besancon/unsubscribe/${link}`;
  const opened = await page.request.get(address, { maxRedirects: 0 });
  expect([opened.status(), opened.headers().location]).toEqual([303, `/besancon/preferences?lien=${link}`]);
  const form = { "List-Unsubscribe": "One-Click" };
  for (const sent of [{ form }, { multipart: form }]) {
    const answer = await page.request.post(address, { ...sent, maxRedirects: 0 });
    expect([answer.status(), await answer.text()]).toEqual([200, "Unsubscribed\n"]);
  }
  expect((await page.request.post(address, { form: { no: "no" } })).status()).toBe(400);
  expect((await page.request.post(`${address}x`, { form })).status()).toBe(404);
  await page.goto(last?.link ?? "");
  await expect(box(page, "mail", "solicitations")).not.toBeChecked();
  await main(page).getByRole("button", { name: "Les recevoir de nouveau" }).click();
  await expect(box(page, "mail", "solicitations")).toBeChecked();
});

test("a link that was tampered with opens nothing, and says where else to go", async ({ page }) => {
  const [first] = await preferencesLinks(page.request);
  for (const path of [`${first?.link}x`, "/besancon/preferences", "/besancon/preferences?lien=1&lien=2"]) {
    await page.goto(path);
    await expect(heading(page)).toHaveText("Ce lien ne s’ouvre pas");
    await expect(main(page).locator("form")).toHaveCount(0);
  }
  await main(page).getByRole("link", { name: "Changer mes messages en me connectant" }).click();
  await expect(page).toHaveURL(/\/connexion\?next=/);
});

test("a member chooses, with nothing typed lost, takes a break and ends it", async ({ page }) => {
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/profil");
  await main(page).getByRole("link", { name: "Vos messages" }).click();
  await expect(heading(page)).toHaveText("Vos messages");
  const save = main(page).getByRole("button", { name: "Enregistrer" });
  const until = page.locator("input[name=pausedUntil]");

  await box(page, "mail", "cityNews").uncheck();
  await until.fill("2020-01-01");
  await save.click();
  await expect(page.locator("main [role=alert] a[href='#pausedUntil']")).toBeVisible();
  await expect(until).toHaveValue("2020-01-01");
  await expect(box(page, "mail", "cityNews")).not.toBeChecked();

  const lastDay = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await until.fill(lastDay);
  await save.click();
  await expect(status(page)).toContainText("Vos choix sont enregistrés");
  await expect(until).toHaveValue(lastDay);
  await expect(main(page)).toContainText("Vous êtes en pause jusqu’au");
  await main(page).getByRole("button", { name: "Reprendre maintenant" }).click();
  await expect(status(page)).toContainText("La pause est finie");
  await expect(until).toHaveValue("");
  await expect(box(page, "mail", "cityNews")).not.toBeChecked();
  await box(page, "mail", "cityNews").check();
  await save.click();
  await expect(box(page, "mail", "cityNews")).toBeChecked();
});

test("a member sees what was sent to them and why, and a visitor does not", async ({ page }) => {
  await page.goto("/besancon/profil/envois");
  await expect(page).toHaveURL(/\/connexion\?next=/);
  await signIn(page, "nermin@demo.example");
  await page.goto("/besancon/profil/journal");
  await main(page).getByRole("link", { name: "Ce que nous vous avons envoyé" }).click();
  await expect(heading(page)).toHaveText("Ce que nous vous avons envoyé");
  const line = main(page).getByRole("listitem").filter({ hasText: "Lien de connexion" }).first();
  await expect(line).toContainText("par e-mail");
  await expect(line).toContainText("a demandé à se connecter");
  await expect(line).not.toContainText(/\d{3}.?\d{3}/);
});
