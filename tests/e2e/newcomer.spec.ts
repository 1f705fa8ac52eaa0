import { mailsTo } from "./support/mailbox.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("a newcomer opens the link in another browser, shows its code and answers four questions", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const email = `newcomer-${Date.now()}@demo.example`;
  await page.goto("/connexion?next=/besancon/profil");
  await page.locator("input[name=email]").fill("pas une adresse");
  await page.locator("form:has(input[name=email]) [type=submit]").click();
  await expect(page.locator("main [role=alert]")).toBeFocused();
  await expectAccessible(page);
  await page.locator("input[name=email]").fill(email);
  await page.locator("form:has(input[name=email]) [type=submit]").click();
  await page.waitForURL("**/connexion/verifier**");
  await expectAccessible(page);
  await expect.poll(async () => (await mailsTo(page.request, email)).length).toBe(1);
  const [mail] = await mailsTo(page.request, email);
  const link = /https?:\S+confirmer\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  const code = /\b\d{3}\s?\d{3}\b/.exec(mail?.text ?? "")?.[0] ?? "";

  const other = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  await other.goto(link);
  await expectAccessible(other);
  await other.locator("input[name=code]").fill(code);
  await other.locator("form:has(input[name=code]) [type=submit]").click();
  await other.waitForURL("**/besancon/bienvenue**");
  await expectAccessible(other);

  const submit = other.locator("form:has(input[name=adult]) [type=submit]");
  await other.locator("input[name=firstName]").fill("Zoë");
  await other.locator("select[name=quartier]").selectOption({ index: 1 });
  await other.locator("input[name=languages][value=tr]").check();
  await submit.click();
  await expect(other.locator("main [role=alert] a[href='#adult']")).toBeVisible();
  await expect(other.locator("input[name=firstName]")).toHaveValue("Zoë");
  await expect(other.locator("input[name=languages][value=tr]")).toBeChecked();
  await other.locator("input[name=adult]").check();
  await submit.click();
  await other.waitForURL((url) => url.pathname === "/besancon/profil");
  await expect(other.locator("input[name=firstName]")).toHaveValue("Zoë");

  await other.goto(link);
  await other.waitForURL((url) => url.pathname === "/besancon/profil");
});
