import { uuidv7 } from "#db/uuid.ts";
import { demoDatabase, publishCopy } from "#tests/support/demo-database.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const HOSTILE = "Pain ]]> <script>alert(1)</script> & « lait » 🙏";

test("feeds, picture and short address of a listing live as long as it does", async ({ page, request }) => {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  const id = uuidv7();
  try {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    await publishCopy(sql, "offer", { id, title: HOSTILE, published_at: soon });
    const atom = "/besancon/annonces.atom?kind=offer";
    await expect.poll(() => request.get(atom).then((answer) => answer.text())).toContain(`urn:uuid:${id}`);
    await page.goto("/charte");
    const entry = await page.evaluate(async (address) => {
      const answer = await fetch(address);
      const feed = new DOMParser().parseFromString(await answer.text(), "text/xml");
      const [first] = feed.getElementsByTagName("entry");
      const title = new DOMParser().parseFromString(first?.querySelector("title")?.textContent ?? "", "text/html");
      return { broken: feed.querySelector("parsererror")?.textContent, title: title.body.textContent };
    }, atom);
    expect(entry).toEqual({ broken: undefined, title: HOSTILE });
    const json = await (await request.get("/en/besancon/listings.json?kind=offer")).json();
    expect(json.items[0]).toMatchObject({ id: `urn:uuid:${id}`, title: HOSTILE });
    expect(JSON.stringify(json)).not.toMatch(/"(location|cell|author_?name|email)"/i);

    const picture = await request.get(`/besancon/annonces/${id}/image.png`);
    expect(picture.headers()["content-type"]).toBe("image/png");
    expect((await picture.body()).subarray(1, 4).toString()).toBe("PNG");
    await page.goto(`/besancon/annonces/${id}/affiche`);
    const [code] = /[A-Z]{3}-\d{4}/.exec((await page.locator(".a4__code").textContent()) ?? "") ?? [];
    const short = await request.get(`/besancon/${code}`, { maxRedirects: 0 });
    expect(short.headers().location).toBe(`/besancon/annonces/${id}`);

    await sql`update listings set status = 'closed' where id = ${id}`;
    const gone = { timeout: 5_000 };
    for (const path of [`/besancon/annonces/${id}/image.png`, `/besancon/annonces/${id}/affiche`]) {
      await expect.poll(() => request.get(path).then((answer) => answer.status()), gone).toBe(404);
    }
  } finally {
    await sql`delete from listings where id = ${id}`;
    await sql.end();
  }
});

test("a poster is one page of paper, in every language, with nothing of who wrote it", async ({ page, request }) => {
  const { items } = await (await request.get("/besancon/annonces.json")).json();
  const longest = items.toSorted((a: { title: string }, b: { title: string }) => b.title.length - a.title.length)[0];
  const path = new URL(longest.url).pathname;
  await page.goto(path);
  const [, name = "?"] = /Ce que (.+) écrit/.exec((await page.locator(".a-desc h2").textContent()) ?? "") ?? [];
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", longest.url);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute("content", `${longest.url}/image.png`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Affiche à imprimer" }).click();
  await expectAccessible(page);
  await expect(page.locator(".sheet")).not.toContainText(name);
  for (const address of [`${path}/affiche`, `${path.replace("/besancon/annonces", "/en/besancon/listings")}/poster`]) {
    await page.goto(address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), address).toHaveLength(1);
  }
});
