import { uuidv7 } from "#db/uuid.ts";
import { PAGE_SIZE } from "#lib/listings/listing-pages.ts";
import { demoDatabase, publishCopy } from "#tests/support/demo-database.ts";
import { expect, test } from "./support/test.ts";

test("public pages are stored, personal ones are not and carry a nonce", async ({ request }) => {
  for (const path of ["/besancon", "/besancon/annonces?kind=offer", "/en/besancon/listings", "/charte"]) {
    // Other tests publish meanwhile, and then the pages are drawn anew.
    await expect(async () => {
      await request.get(path);
      const { "cache-control": cacheControl, "cache-status": status, etag } = (await request.get(path)).headers();
      expect(cacheControl, path).toMatch(/^public, max-age=0, s-maxage=1\b/);
      expect(status, path).toBe("coup-de-main; hit");
      expect((await request.get(path, { headers: { "If-None-Match": etag ?? "" } })).status(), path).toBe(304);
    }).toPass({ timeout: 20_000 });
  }
  const closed = await Promise.all(
    ["/connexion", "/en/sign-in", "/besancon/profil", "/api/me"].map((path) => request.get(path, { maxRedirects: 0 })),
  );
  for (const answer of closed) expect(answer.headers()["cache-control"], answer.url()).toContain("no-store");
  const publish = await request.get("/besancon/publier");
  expect(publish.headers()["cache-control"]).toContain("no-store");
  const policy = publish.headers()["content-security-policy"] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  expect(await publish.text()).toContain(`nonce="${nonce}"`);
});

test("a listing that another process adds, changes or removes is seen by everyone within five seconds", async ({
  request,
}) => {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  const id = uuidv7();
  const page = `/besancon/annonces/${id}`;
  const seen = () => request.get(page).then(async (answer) => `${answer.status()} ${await answer.text()}`);
  const soon = { timeout: 5_000 };
  try {
    expect((await request.get(page)).status()).toBe(404);
    await publishCopy(sql, "request", { id, title: "Venue d’ailleurs" });
    await expect.poll(seen, soon).toMatch(/^200 .*Venue d’ailleurs/s);
    await sql`update listings set title = 'Changée ailleurs' where id = ${id}`;
    await expect.poll(seen, soon).toMatch(/^200 .*Changée ailleurs/s);
    await sql`update listings set status = 'deleted' where id = ${id}`;
    await expect.poll(seen, soon).toMatch(/^404 /);
  } finally {
    await sql`delete from listings where id = ${id}`;
    await sql.end();
  }
});

test("so it is on the home page, in lists, their next pages, searches, pins and feeds, signed in or not", async ({
  request,
}) => {
  const sql = demoDatabase(process.env.E2E_DATA_DIR ?? "");
  const [id, older] = [uuidv7(), uuidv7()];
  const now = new Date();
  const [old] = await sql<{ at: Date }[]>`
    select published_at as at from listings where status = 'published' and expires_at > now()
    order by published_at desc limit 1 offset ${PAGE_SIZE * 1.5}`;
  const until = Math.floor(now.getTime() / 1000);
  const places = [
    "/besancon",
    "/besancon/annonces",
    "/besancon/annonces?kind=request",
    `/besancon/annonces?page=2&until=${until}`,
    "/besancon/annonces?q=ornithorynque",
    "/besancon/annonces?q=ornithorinque&sort=recent",
    "/api/besancon/pins?zoom=17&bbox=5.9,47.2,6.1,47.33&q=ornithorynque",
    "/besancon/annonces.atom",
    "/en/besancon/listings.json?q=ornithorynque",
  ];
  const cookie = { headers: { Cookie: "cdm-session=nobody" } };
  const bodies = () =>
    Promise.all(places.map(async (path, n) => (await request.get(path, n % 2 ? cookie : {})).text()));
  /** Where a word of a title is, or is not, to be read. */
  const without = async (word: string) => {
    const read = await bodies();
    return places.filter((_, n) => !read[n]?.includes(word));
  };
  // nginx, where it stands in front, may add two seconds.
  const soon = { timeout: 3_000, intervals: [50] };
  try {
    await without("");
    await publishCopy(sql, "request", { id, title: "Un ornithorynque du jour", published_at: now.toISOString() });
    await publishCopy(sql, "request", {
      id: older,
      title: "Un ornithorynque du jour",
      published_at: (old?.at ?? now).toISOString(),
    });
    await expect.poll(() => without("ornithorynque du jour"), soon).toEqual([]);
    await sql`update listings set title = 'Un ornithorynque de nuit' where id in ${sql([id, older])}`;
    await expect.poll(() => without("ornithorynque de nuit"), soon).toEqual([]);
    expect(await without("ornithorynque du jour")).toEqual(places);
    await sql`update listings set status = 'deleted' where id in ${sql([id, older])}`;
    await expect.poll(() => without("ornithorynque de nuit"), soon).toEqual(places);
  } finally {
    await sql`delete from listings where id in ${sql([id, older])}`;
    await sql.end();
  }
});

test("whoever has no session hears of the store what the application says to a stranger", async ({ request }) => {
  const plain = { "Accept-Encoding": "identity" };
  const stranger = await request.get("/api/me", { headers: { ...plain, Cookie: "cdm-session=nobody" } });
  // How an answer is sent is each server's own.
  const { date, connection, vary, "keep-alive": alive, "transfer-encoding": sent, ...said } = stranger.headers();
  const nobody = await request.get("/api/me", { headers: plain });
  expect(nobody.headers()).toMatchObject(said);
  expect([nobody.status(), await nobody.text()]).toEqual([stranger.status(), await stranger.text()]);
  expect(await nobody.json()).toEqual({ signedIn: false });
});

test("pins have an ETag, answer 304, refuse what is malformed, and hold nothing private", async ({ request }) => {
  const address = "/api/besancon/pins?zoom=16&bbox=5.9,47.2,6.1,47.3";
  // Other tests publish meanwhile, and then the pins are others.
  await expect(async () => {
    const pins = await request.get(address);
    expect(pins.status()).toBe(200);
    expect(await pins.text()).not.toMatch(/@|"home"|"location"|email/);
    const again = await request.get(address, { headers: { "If-None-Match": pins.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
  }).toPass({ timeout: 20_000 });
  for (const query of ["zoom=x", "bbox=1,2,3", "category=nope", "kind=both", "quartier=nulle-part"]) {
    expect((await request.get(`/api/besancon/pins?${query}`)).status(), query).toBe(400);
  }
  expect((await request.get("/api/nulle-part/pins")).status()).toBe(404);
});

const CLOSED = ["mes-annonces", "profil", "pour-vous"];
for (const place of CLOSED) {
  test(`/besancon/${place} sends anybody to the sign-in page and back`, async ({ request }) => {
    const answer = await request.get(`/besancon/${place}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain("/connexion?next=");
  });
}

test("bad input is a plain 4xx, never a stack trace", async ({ request }) => {
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const tries = [
    request.post("/besancon/publier/titre", { data: "x".repeat(2_000_000), headers: form }),
    request.post("/connexion", { data: { email: "a@b.fr" } }),
    request.post("/api/besancon/pins", { data: {} }),
    request.get("/besancon/annonces/not-an-id"),
    request.get("/besancon/annonces/%F0%9F%98%80%E2%80%AE"),
    request.get("/api/auth/session"),
    request.post("/api/pages-changed", { data: { everything: true, cities: [], listings: [] } }),
    request.post("/api/pages-changed", { headers: { "X-Pages-Key": "" }, data: "{" }),
    request.post("/api/auth/_log", { data: { level: "error" } }),
    request.get("/besancon/annonces?page=__proto__&kind[]=x&category=%00&quartier=%ED%A0%80"),
  ];
  for (const answer of await Promise.all(tries)) {
    expect(answer.status(), answer.url()).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/\bat \w+ \(|node_modules/);
  }
});
