import { uuidv7 } from "#db/uuid.ts";
import { demoDatabase, publishCopy } from "#tests/support/demo-database.ts";
import { expect, test } from "./support/test.ts";

test("answers carry their security headers, and public ones no cookie", async ({ request }) => {
  for (const path of ["/besancon", "/besancon/annonces", "/connexion"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toMatch(/object-src 'none'.*base-uri 'none'/);
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["set-cookie"], path).toBeUndefined();
  }
});

test("public pages are stored, personal ones are not and carry a nonce", async ({ request }) => {
  for (const path of ["/besancon", "/besancon/annonces?kind=offer", "/en/besancon/listings", "/charte"]) {
    await request.get(path);
    const { "cache-control": cacheControl, "cache-status": status, etag } = (await request.get(path)).headers();
    expect(cacheControl, path).toMatch(/^public, max-age=0, s-maxage=1\b/);
    expect(status, path).toBe("coup-de-main; hit");
    expect((await request.get(path, { headers: { "If-None-Match": etag ?? "" } })).status(), path).toBe(304);
  }
  const closed = await Promise.all(
    ["/connexion", "/besancon/profil", "/api/me"].map((path) => request.get(path, { maxRedirects: 0 })),
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
    await sql`update listings set status = 'removed' where id = ${id}`;
    await expect.poll(seen, soon).toMatch(/^404 /);
  } finally {
    await sql`delete from listings where id = ${id}`;
    await sql.end();
  }
});

test("pins have an ETag, answer 304, refuse what is malformed, and hold nothing private", async ({ request }) => {
  const pins = await request.get("/api/besancon/pins?zoom=16&bbox=5.9,47.2,6.1,47.3");
  expect(pins.status()).toBe(200);
  const body = await pins.text();
  expect(body).not.toMatch(/@|"home"|"location"|email/);
  const again = await request.get("/api/besancon/pins?zoom=16&bbox=5.9,47.2,6.1,47.3", {
    headers: { "If-None-Match": pins.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
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
