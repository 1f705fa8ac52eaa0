import type { Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** What somebody who knows their keyboard types in a minute, of characters and other keys alike. */
const KEYS_A_MINUTE = 200;
/** An agent talks and listens meanwhile: this much of a minute is left for typing. */
const TYPED_WITHIN = 60;

/** Counts every key that is pressed. */
function typist(page: Page) {
  let keys = 0;
  return {
    type: async (text: string) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    press: async (...pressed: string[]) => {
      for (const key of pressed) {
        keys += 1;
        await page.keyboard.press(key);
      }
    },
    count: () => keys,
  };
}

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? "");

/** Goes on by Tab until a field has the focus. */
async function tabTo(page: Page, hand: ReturnType<typeof typist>, name: string) {
  for (let tried = 0; tried < 40 && (await focused(page)) !== name; tried += 1) await hand.press("Tab");
  expect(await focused(page)).toBe(name);
}

test("a request is taken down with the keyboard alone, within a minute of typing", async ({ page }, info) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet");
  const hand = typist(page);
  const from = Date.now();
  await expect(async () => {
    await page.keyboard.press("n");
    await page.waitForURL("**/guichet/demande", { timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole("textbox", { name: "Téléphone" })).toBeFocused();
  await hand.type(`0353019${String(Math.floor(Math.random() * 1000)).padStart(3, "0")}`);
  await tabTo(page, hand, "firstName");
  await hand.type("Odile");
  await tabTo(page, hand, "lastName");
  await hand.type("Perrin");
  await tabTo(page, hand, "category");
  await hand.type("cou");
  await tabTo(page, hand, "title");
  await hand.type("Faire mes courses du samedi");
  await tabTo(page, hand, "urgency");
  await hand.press("Space");
  await tabTo(page, hand, "quartier");
  await hand.type("bat");
  await tabTo(page, hand, "consent");
  await hand.press("Space");
  await tabTo(page, hand, "adult");
  await hand.press("Space", "Enter");
  await expect(page.getByRole("region", { name: "La demande est publiée" })).toBeVisible();
  const minutes = hand.count() / KEYS_A_MINUTE;
  info.annotations.push({ type: "keys", description: `${hand.count()} keys, ${Math.round(minutes * 60)} s of typing` });
  console.info(
    `desk: ${hand.count()} keys, ${Math.round(minutes * 60)} s of typing, ${Date.now() - from} ms by machine`,
  );
  expect(minutes * 60).toBeLessThan(TYPED_WITHIN);
});

test("the pages of the desk are accessible, and fit a phone", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  for (const path of ["", "/demande", "/a-rappeler", "/personnes"]) {
    await page.goto(`/besancon/guichet${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await page.getByRole("link", { name: "Fatima Haddad" }).click();
  await expectAccessible(page);
});

test("a known number names who calls while the agent goes on typing", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet/demande");
  await page.getByRole("textbox", { name: "Téléphone" }).fill("03 53 01 00 11");
  await page.getByLabel("Prénom").focus();
  await expect(page.getByRole("radio", { name: "Jeanne Morel" })).toBeChecked();
  await expect(page.getByLabel("Prénom")).toBeHidden();
});

test("the sheet of a person is what is printed, and nothing else", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/guichet/personnes");
  await page.getByRole("link", { name: "Fatima Haddad" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Gardez cette feuille près du téléphone.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
});
