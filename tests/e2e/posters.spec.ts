import type { Page } from "@playwright/test";
import { uuidv7 } from "#db/uuid.ts";
import { demoDatabase, publishCopy } from "#tests/support/demo-database.ts";
import { fadedTexts, type PrintedPage, printedPages, readCodes, withoutColour } from "#tests/support/printed.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const A4 = { width: 595.28, height: 841.89 };
/** What an ordinary printer leaves free on each side, 5 mm in points. */
const UNPRINTED = 14.1;
const PHONE = "03 53 01 24 24";
const QUARTIER = "planoise-chateaufarine";

/** Prints a page as people do, and reads the paper; nothing on it stands on anything else. */
async function print(page: Page): Promise<PrintedPage[]> {
  await page.evaluate(() => document.fonts.ready);
  expect(await crowded(page), "what has no room").toEqual([]);
  return printedPages(await page.pdf({ preferCSSPageSize: true }));
}

const textOf = ({ texts }: PrintedPage) => texts.map(({ text }) => text).join(" ");

/** Everything that holds for each page of paper, whatever is on it. */
async function expectPrintable(sheets: readonly PrintedPage[], codes: string[]): Promise<void> {
  for (const sheet of sheets) {
    expect(Math.abs(sheet.width - A4.width)).toBeLessThan(0.5);
    expect(Math.abs(sheet.height - A4.height)).toBeLessThan(0.5);
    const cut = sheet.texts.filter(
      ({ left, top, right, bottom }) =>
        left < UNPRINTED || top < UNPRINTED || right > A4.width - UNPRINTED || bottom > A4.height - UNPRINTED,
    );
    expect(cut, "texts that a printer would cut").toEqual([]);
    expect(await fadedTexts(sheet), "texts lost in black and white").toEqual([]);
  }
  for (const way of ["colour", "grey", "blackAndWhite"] as const) {
    const read = sheets.map(async ({ png }) => readCodes(way === "colour" ? png : (await withoutColour(png))[way]));
    expect((await Promise.all(read)).flat().sort(), way).toEqual(codes.toSorted());
  }
}

/** Boxes of the sheets that hold more than they have room for, and pairs that stand on one another. */
function crowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll<HTMLElement>(
        ".a4, .a4__in, .a4__card, .a4__card > :first-child, .a4__facts > :not(.a4__qr)",
      ),
    ];
    const full = boxes.filter(
      (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
    );
    const parts = [...document.querySelectorAll<HTMLElement>(".a4__in > *, .a4__facts > *")];
    const over = parts.filter((part) => {
      const next = part.nextElementSibling;
      const [own, other] = [part.getBoundingClientRect(), next?.getBoundingClientRect()];
      const beside = part.parentElement?.matches(".a4__facts");
      return other && other.height > 0 && (beside ? own.right > other.left + 1 : own.bottom > other.top + 1);
    });
    const held = [...document.querySelectorAll<HTMLElement>(".a4__facts")].filter((facts) =>
      [...facts.children].some((child) => child.getBoundingClientRect().height > facts.clientHeight + 1),
    );
    return [...full, ...over, ...held].map(
      ({ className, textContent }) => `${className}: ${textContent?.slice(0, 60)}`,
    );
  });
}

const TITLES = {
  widest: "W".repeat(90),
  unbroken: "Anticonstitutionnellement".repeat(4).slice(0, 90),
  turkish: "Şişli’den gelen büyükannem için İğneyle dikiş öğretmek isteyen güleryüzlü bir komşu arıyoruz",
  arabic: "أبحث عن جار أو جارة يساعدني في قراءة الرسائل الإدارية وملء استمارات التقاعد باللغة العربية",
  usual: "Remplir un dossier de retraite, en turc et en français",
};

test("the poster of a listing is one A4 page that any printer prints whole, with its code readable without colour", async ({
  page,
  baseURL,
}) => {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  const copies = Object.entries(TITLES).map(([name, title]) => ({ name, id: uuidv7(), title: title.slice(0, 90) }));
  try {
    for (const { id, title } of copies) {
      const changes = { id, title, published_at: new Date().toISOString(), languages: "{fr,so,ru}", remote: "true" };
      await publishCopy(sql, "request", changes);
      const [author] = await sql<{ name: string; email: string }[]>`
        select m.first_name as name, u.email from listings l
        join memberships m on m.city_id = l.city_id and m.id = l.author_id join users u on u.id = m.user_id
        where l.id = ${id}`;
      const path = `/besancon/annonces/${id}`;
      expect((await page.goto(`${path}/affiche`))?.status()).toBe(200);
      await page.getByLabel("Phrase en russe").check();
      const sheets = await print(page);
      expect(sheets).toHaveLength(1);
      await expectPrintable(sheets, [baseURL + path]);
      const text = sheets.map(textOf).join(" ");
      expect(text).toContain(PHONE);
      expect(text).toMatch(/[A-Z]{3}-\d{4}/);
      expect(text).not.toMatch(new RegExp(`\\b${author?.name}\\b`));
      expect(text).not.toContain(author?.email);
      // No number but the desk's.
      expect(text.replaceAll(PHONE, "")).not.toMatch(/\d\d[ .]?\d\d[ .]?\d\d[ .]?\d\d/);
    }
  } finally {
    await sql`delete from listings where id in ${sql(copies.map(({ id }) => id))}`;
    await sql.end();
  }
});

test("switches change the poster at once, on a phone and in the dark, and the paper stays white", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/besancon/affiches/quartier/${QUARTIER}`);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.locator(".sheet")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator(".a4__strips")).toBeVisible();
  await page.getByLabel("Languettes à détacher").uncheck();
  await expect(page.locator(".a4__strips")).toBeHidden();
  await page.getByLabel("Économiser l’encre").check();
  const filled = await page.evaluate(
    () =>
      [...document.querySelectorAll(".sheet *, .sheet .sign")].filter((box) => {
        const backgrounds = [getComputedStyle(box), getComputedStyle(box, "::before")];
        return backgrounds.some(({ backgroundColor: colour, backgroundImage: image, content }, at) => {
          if (at === 1 && content === "none") return false;
          return image !== "none" || !/^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/.test(colour);
        });
      }).length,
  );
  expect(filled, "filled surfaces").toBe(0);
});

test("the poster of a quartier counts what the list shows, and leads to that list", async ({ page, baseURL }) => {
  for (const [address, list] of [
    [`/besancon/affiches/quartier/${QUARTIER}`, `/besancon/annonces?quartier=${QUARTIER}`],
    [`/en/besancon/posters/quartier/${QUARTIER}`, `/en/besancon/listings?quartier=${QUARTIER}`],
  ] as const) {
    await page.goto(address);
    await expectAccessible(page);
    const sheets = await print(page);
    expect(sheets).toHaveLength(1);
    await expectPrintable(sheets, [baseURL + list]);
    expect(sheets.map(textOf).join(" ")).toContain(PHONE);
  }
  expect((await page.goto("/besancon/affiches/quartier/nulle-part"))?.status()).toBe(404);
});

test("staff choose what to print; the address keeps the choice and its options", async ({ page }) => {
  await signIn(page, "mairie@demo.example");
  await page.goto("/besancon/affiches");
  await expectAccessible(page);
  await page.getByLabel("Quartier", { exact: true }).selectOption(QUARTIER);
  await page.getByLabel("Languettes à détacher").uncheck();
  await page.getByRole("button", { name: "Voir l’affiche" }).click();
  await expect(page.locator(".a4__title")).toContainText("Planoise");
  await expect(page.locator(".a4__strips")).toBeHidden();
  await page.getByLabel("Économiser l’encre").check();
  await expect(page).toHaveURL(/quartier=planoise-chateaufarine.*encre=1/);
  await page.reload();
  await expect(page.getByLabel("Économiser l’encre")).toBeChecked();
  await expect(page.getByLabel("Languettes à détacher")).not.toBeChecked();

  await page.getByRole("link", { name: "Une annonce" }).click();
  await page.getByLabel("Référence de l’annonce").fill("ZZZ-0000");
  await page.getByRole("button", { name: "Voir l’affiche" }).click();
  await expect(page.getByText("Aucune annonce ouverte n’a cette référence.")).toBeVisible();
  await expect(page.getByLabel("Référence de l’annonce")).toHaveValue("ZZZ-0000");
  await expectAccessible(page);
});

test("a sheet for a hallway has as many A4 pages as were asked for, and a code for each listing", async ({
  page,
  baseURL,
}) => {
  await signIn(page, "mairie@demo.example");
  for (const [cards, pages] of [
    [6, 1],
    [8, 2],
  ] as const) {
    await page.goto(`/besancon/affiches/planche?quartier=${QUARTIER}&cartes=${cards}&pages=${pages}`);
    await expectAccessible(page);
    const sheets = await print(page);
    expect(sheets).toHaveLength(pages);
    const references = sheets.flatMap((sheet) => textOf(sheet).match(/PLA-\d{4}/g) ?? []);
    expect(new Set(references).size).toBe(cards * pages);
    const codes = await Promise.all(sheets.map(({ png }) => readCodes(png)));
    for (const code of codes.flat()) expect(code).toMatch(new RegExp(`^${baseURL}/besancon/annonces/[0-9a-f-]{36}$`));
    expect(new Set(codes.flat()).size).toBe(cards * pages);
    await expectPrintable(sheets, codes.flat());
  }
});

test("the poster of an open call leads to an offer of its category; it is gone with the call", async ({
  page,
  request,
  baseURL,
}) => {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  const id = uuidv7();
  try {
    await sql`
      insert into calls (city_id, id, category, quartier_ids, starts_on, ends_on, title, body, author_id, sent_at)
      select m.city_id, ${id}, 'admin_help', array(select q.id from quartiers q where q.city_id = m.city_id limit 3),
        current_date, current_date + 20, ${"W".repeat(90)}, ${"Une heure de votre temps suffit. ".repeat(20)}, m.id, now()
      from memberships m join cities c on c.id = m.city_id
      where c.slug = 'besancon' and m.role = 'agent' limit 1`;
    await signIn(page, "mairie@demo.example");
    await page.goto("/besancon/affiches?quoi=appel");
    await expectAccessible(page);
    await page.getByRole("link", { name: "W".repeat(90) }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Affiche d’un appel à bénévoles");
    await expectAccessible(page);
    const sheets = await print(page);
    expect(sheets).toHaveLength(1);
    await expectPrintable(sheets, [`${baseURL}/besancon/publier?kind=offer&category=admin_help`]);
    const [code] = /AP-\d{4}/.exec(sheets.map(textOf).join(" ")) ?? [];
    const short = () =>
      request.get(`/besancon/${code}`, { maxRedirects: 0 }).then((answer) => answer.headers().location);
    expect(await short()).toBe("/besancon/publier?kind=offer&category=admin_help");
    await sql`update calls set state = 'stopped', ended_at = now() where id = ${id}`;
    expect(await short()).toBe("/besancon/annonces");
    expect((await page.goto(`/besancon/affiches/appel/${id}`))?.status()).toBe(404);
  } finally {
    await sql`delete from calls where id = ${id}`;
    await sql.end();
  }
});
