import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { demoDatabase } from "#tests/support/demo-database.ts";
import { offerOf, pageOf } from "./support/pair.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const ADDRESS = "/besancon/notifications";
const bell = (page: Page) => page.getByRole("link", { name: /^Notifications/ });
const items = (page: Page) => page.getByRole("main").getByRole("listitem");

/** Tells somebody that a neighbour wrote, as the application does; a title makes it theirs to find. */
async function tell(email: string, title: string, minutesAgo = 0): Promise<void> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  try {
    await sql`
      insert into notifications (city_id, id, member_id, kind, topic, notice, business_key, created_at)
      select m.city_id, uuidv7(), m.id, 'exchange-news', 'messages', ${sql.json({
        variant: "wrote",
        words: { name: "Bilal", title },
        place: { route: "exchanges", params: { city: "besancon" } },
      })}, ${randomUUID()}, now() - make_interval(mins => ${minutesAgo})
      from memberships m join users u on u.id = m.user_id where u.email = ${email}`;
  } finally {
    await sql.end();
  }
}

/** Reads whatever the example or another test told somebody before. */
async function readAll(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  const button = page.getByRole("button", { name: "Tout marquer comme lu" });
  if (await button.isVisible()) {
    await button.click();
    await expect(page.getByRole("status").filter({ hasText: "Tout est marqué comme lu" })).toBeVisible();
  }
  await expect(bell(page)).toHaveAccessibleName("Notifications");
}

test("the bell rings live, in every tab, and what is opened is read in all of them", async ({ browser, page }) => {
  const { helper } = await offerOf(5);
  await page.goto("/besancon");
  await expect(page.getByRole("link", { name: "Se connecter" })).toBeVisible();
  await expect(bell(page)).toHaveCount(0);

  const one = await pageOf(browser, helper);
  await readAll(one.page);
  const two = await one.context.newPage();
  await Promise.all([one.page.goto("/besancon"), two.goto("/besancon/annonces")]);
  for (const tab of [one.page, two]) await expect(bell(tab)).toHaveAccessibleName("Notifications");

  await tell(helper, "Un carton à descendre");
  for (const tab of [one.page, two]) await expect(bell(tab)).toHaveAccessibleName("Notifications, 1 non lue");
  for (const tab of [one.page, two])
    await expect(tab.getByText(/Nouvelle notification.*Bilal vous a écrit/)).toHaveCount(1);
  await expectAccessible(one.page);

  await bell(one.page).click();
  await expect(one.page.getByRole("heading", { level: 1 })).toHaveText("Notifications");
  await expect(one.page.getByRole("heading", { level: 2, name: "Aujourd’hui" })).toBeVisible();
  await expectAccessible(one.page);
  await one.page.getByRole("button", { name: /Non lue.*Bilal vous a écrit.*Un carton à descendre/ }).click();
  await one.page.waitForURL("**/besancon/mes-echanges");
  for (const tab of [one.page, two]) await expect(bell(tab)).toHaveAccessibleName("Notifications");
  await one.context.close();
});

test("the list says that it has grown, and shows it once asked", async ({ browser }) => {
  const { helper } = await offerOf(9);
  const { page, context } = await pageOf(browser, helper);
  await readAll(page);
  const more = page.getByRole("link", { name: "Il y a du nouveau" });
  await expect(more).toHaveCount(0);
  await tell(helper, "Un buffet à monter");
  await more.click();
  await expect(page.getByRole("button", { name: /Non lue.*Un buffet à monter/ })).toBeVisible();
  await expect(more).toHaveCount(0);
  await page.getByRole("link", { name: "Choisir ce que je reçois" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vos messages");
  await context.close();
});

test("on a phone the bell stands beside the menu, and older ones are a page away", async ({ browser }) => {
  const { helper } = await offerOf(6);
  const phone = await pageOf(browser, helper, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  for (let n = 0; n < 32; n++) await tell(helper, `Coup de main ${n}`, n);
  await phone.page.goto(ADDRESS);
  await expect(bell(phone.page)).toHaveAccessibleName("Notifications, 9 non lues ou plus");
  await expect(items(phone.page)).toHaveCount(30);
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(phone.page);
  await phone.page.getByRole("link", { name: "Plus anciennes" }).click();
  await expect(items(phone.page).filter({ hasText: "« Coup de main 31 »" })).toHaveCount(1);
  await phone.page.getByRole("link", { name: "Revenir aux plus récentes" }).click();
  await phone.page.getByRole("button", { name: "Tout marquer comme lu" }).click();
  await expect(phone.page.getByRole("status").filter({ hasText: "Tout est marqué comme lu" })).toBeVisible();
  await expect(bell(phone.page)).toHaveAccessibleName("Notifications");
  await expect(phone.page.getByRole("button", { name: /Non lue/ })).toHaveCount(0);
  await phone.context.close();
});

test("without a script the page opens what it lists, and marks it as read", async ({ browser }) => {
  const { helper } = await offerOf(7);
  const { page, context } = await pageOf(browser, helper, { javaScriptEnabled: false });
  await tell(helper, "Une étagère");
  await page.goto("/besancon");
  await bell(page).click();
  await page.getByRole("button", { name: /Non lue.*Une étagère/ }).click();
  await page.waitForURL("**/besancon/mes-echanges");
  await page.goto(ADDRESS);
  const item = items(page).filter({ hasText: "Une étagère" });
  await expect(item).toHaveCount(1);
  await expect(item.getByText("Non lue")).toHaveCount(0);
  await tell(helper, "Une autre étagère");
  await page.reload();
  await page.getByRole("button", { name: "Tout marquer comme lu" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Tout est marqué comme lu" })).toBeVisible();
  await expect(page.getByRole("main").getByText("Non lue")).toHaveCount(0);
  await context.close();
});

test("a page in English says it in English, and a visitor is asked to sign in", async ({ browser, page }) => {
  const { asker } = await offerOf(5);
  await page.goto(ADDRESS);
  await expect(page).toHaveURL(/\/connexion\?next=/);
  const english = await pageOf(browser, asker);
  await tell(asker, "Une étagère");
  await english.page.goto("/en/besancon/notifications");
  await english.page.getByRole("button", { name: /Unread.*Bilal wrote to you.*Une étagère/ }).click();
  await english.page.waitForURL("**/en/besancon/my-exchanges");
  await english.context.close();
});

test("whoever comes to the place by another way has read what leads there", async ({ browser }) => {
  const { helper } = await offerOf(8);
  const { page, context } = await pageOf(browser, helper);
  await readAll(page);
  await tell(helper, "Une étagère");
  await expect(bell(page)).toHaveAccessibleName("Notifications, 1 non lue");
  await page.getByRole("link", { name: /^Mes échanges/ }).click();
  await page.waitForURL("**/besancon/mes-echanges");
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await context.close();
});
