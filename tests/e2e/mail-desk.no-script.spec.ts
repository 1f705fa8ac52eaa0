import { randomUUID } from "node:crypto";
import { demoDatabase } from "#tests/support/demo-database.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const PAGE = "/besancon/guichet/courrier";

/** Messages that failed, to an address that the demonstration keeps anyway. Gives the address as the page shows it. */
async function failedMessages(count: number): Promise<string> {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  const letter = String.fromCharCode(97 + Math.floor(Math.random() * 26));
  const domain = `${randomUUID().slice(0, 8)}.example`;
  const payload = { name: "Zoé", title: "Un mot privé", link: "http://localhost/x" };
  try {
    for (let at = 0; at < count; at += 1) {
      await sql`
        insert into outbox (city_id, id, kind, topic, recipient, locale, payload, business_key, state, attempts, last_error)
        select id, ${randomUUID()}, 'report-answered', null, ${`${letter}lex@${domain}`}, 'fr', ${sql.json(payload)},
          ${`e2e:${randomUUID()}`}, 'failed', 12, ${`550 5.1.1 <${letter}lex@${domain}>: User unknown`}
        from cities where slug = 'besancon'`;
    }
  } finally {
    await sql.end();
  }
  return `${letter}…@${domain}`;
}

test("an administrator sees from the desk what did not leave, sends one message again and leaves another", async ({
  page,
}) => {
  const masked = await failedMessages(2);
  await signIn(page, "admin@demo.example");
  await page.goto("/besancon/guichet");
  await page.getByRole("link", { name: "Courrier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Courrier");
  const mine = page.getByRole("listitem").filter({ hasText: masked });
  await expect(mine).toHaveCount(2);
  await expect(mine.first()).toContainText("Cette adresse n’existe pas");
  await expect(page.getByText("Un mot privé")).toHaveCount(0);
  await expectAccessible(page);
  await mine.first().getByRole("button", { name: "Renvoyer" }).click();
  await expect(page.getByRole("status")).toContainText("va repartir");
  await expect(mine).toHaveCount(1);
  await mine.first().getByRole("button", { name: "Laisser" }).click();
  await expect(page.getByRole("status")).toContainText("ne partira pas");
  await expect(mine).toHaveCount(0);
});

test("the page fits a phone, in the dark too", async ({ page }) => {
  await failedMessages(1);
  await signIn(page, "admin@demo.example");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { scroll, client } = await page
    .locator("html")
    .evaluate(({ scrollWidth, clientWidth }) => ({ scroll: scrollWidth, client: clientWidth }));
  expect(scroll).toBeLessThanOrEqual(client);
  await expectAccessible(page);
});

test("nobody but administrators has this page", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  expect((await page.goto(PAGE))?.status()).toBe(404);
});
