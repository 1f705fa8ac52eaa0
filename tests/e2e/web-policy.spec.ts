import { expect, test } from "./support/test.ts";

const PAGE = { Accept: "text/html,*/*" };
/** The directives of a Content Security Policy, by name. */
const directives = (policy = "") =>
  Object.fromEntries(policy.split("; ").map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")]));
const inlineScripts = (html: string) => [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].length;

test("answers carry their security headers, and public ones no cookie", async ({ request }) => {
  const places = [
    "/besancon",
    "/besancon/annonces",
    "/connexion",
    "/demo/courrier",
    "/besancon/publier",
    "/nulle-part",
    "/besancon/nulle/part/ici",
    `/besancon/annonces?q=${"x".repeat(900)}`,
    "/fr/besancon/publish",
    "/besancon/annonces.json",
    "/api/besancon/pins",
    "/api/ready",
  ];
  for (const path of places) {
    const answer = await request.get(path, { headers: PAGE });
    const headers = answer.headers();
    const policy = directives(headers["content-security-policy"]);
    expect(policy, path).toMatchObject({
      "default-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      // Of the pages from which somebody goes to a provider of identity, that one too, and nobody else.
      "form-action": path.startsWith("/connexion")
        ? expect.stringMatching(/^'self'( http:\/\/127\.0\.0\.1:\d+)?$/)
        : "'self'",
      "frame-ancestors": "'none'",
    });
    expect(policy["script-src"], path).not.toMatch(/unsafe-|https?:|\*/);
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "referrer-policy": expect.stringMatching(/^strict-origin(-when-cross-origin)?$/),
      "strict-transport-security": expect.stringMatching(/^max-age=(3153|[4-9]\d{3})\d{4,}; includeSubDomains$/),
      "cross-origin-resource-policy": path.includes(".json") ? "cross-origin" : "same-origin",
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["set-cookie"], path).toBeUndefined();
  }
});

test("each page without a nonce names the digests of its own scripts, and its files may not be changed", async ({
  request,
}) => {
  for (const path of ["/besancon", "/en/besancon/listings", "/charte", "/nulle-part", "/besancon/nulle/part/ici"]) {
    const answer = await request.get(path, { headers: PAGE });
    const html = await answer.text();
    const sources = directives(answer.headers()["content-security-policy"])["script-src"]?.split(" ") ?? [];
    expect(sources.filter((source) => /^'sha256-[\w+/]{43}='$/.test(source)).length, path).toBe(inlineScripts(html));
    expect(sources[0], path).toBe("'self'");
    expect(html, path).toMatch(/<script[^>]+integrity="sha256-/);
  }
});

const WRITTEN = "<script>document.title = 'probed'</script>";
/** What would pass for a script of the framework, if its name were enough. */
const DISGUISED = "<script>self.__next_f.push([1, document.title = 'probed'])</script>";

test("a script that is written into a stored page does not run, and the page works", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/besancon/annonces", async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(
      "<main",
      `${WRITTEN}${DISGUISED}<img src="x" onerror="document.title='probed'"><main`,
    );
    expect(html).toContain(WRITTEN);
    await route.fulfill({ response: answer, body: html });
  });
  const stopped: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") stopped.push(message.text());
  });
  await page.goto("/besancon/annonces");
  // The framework took the page over: its own scripts ran.
  const isAlive = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main *")].some((one) =>
        Object.keys(one).some((key) => key.startsWith("__reactFiber")),
      ),
    );
  await expect.poll(isAlive).toBe(true);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'probed'";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", "<b onclick=\"document.title='probed'\" id=late>x</b>");
    document.getElementById("late")?.click();
  });
  await expect.poll(() => stopped.filter((text) => text.includes("Content Security Policy")).length).toBeGreaterThan(3);
  expect(await page.title()).not.toBe("probed");
  await context.close();
});

test("what a visitor says in the name of a proxy, or of Next itself, is not heard", async ({ request }) => {
  const plain = await request.get("/besancon/publier", { headers: PAGE });
  for (const headers of [
    { "x-middleware-subrequest": Array(6).fill("proxy").join(":") },
    { "x-middleware-subrequest": Array(6).fill("src/middleware").join(":") },
    { "x-middleware-rewrite": "/fr/besancon/profile" },
    { "x-middleware-set-cookie": "cdm-session=x" },
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher", "x-original-url": "/demo/courrier" },
    { "content-security-policy": "script-src 'nonce-abc' 'unsafe-inline'" },
    { "x-invoke-path": "/fr/besancon/profile", "x-matched-path": "/fr/besancon/profile", "x-nextjs-data": "1" },
  ] as Record<string, string>[]) {
    const answer = await request.get("/besancon/publier", { headers: { ...PAGE, ...headers } });
    expect(answer.status(), JSON.stringify(headers)).toBe(plain.status());
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    expect(nonce?.length, JSON.stringify(headers)).toBe(24);
    const html = await answer.text();
    expect(html).not.toMatch(/evil\.example|nonce="abc"|gopher/);
    expect(html).toContain(`nonce="${nonce}"`);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
  const away = await request.get("/besancon/profil", {
    headers: { "x-forwarded-host": "evil.example" },
    maxRedirects: 0,
  });
  expect(away.headers().location).toMatch(/^\/connexion/);
});

const ELSEWHERE = [
  "//evil.example",
  "/\\evil.example",
  "/%5Cevil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "@evil.example",
  "/%2F%2Fevil.example/%2e%2e",
  "/%0d%0aLocation:%20https://evil.example",
  "/%0d%0a%0d%0a<script>probed()</script>",
  "/%00",
  "/.%2F/evil.example",
];
test("no address sends a visitor to another site, nor writes a header", async ({ request }) => {
  const origin = process.env.E2E_BASE_URL ?? "";
  for (const evil of ELSEWHERE) {
    const places = [
      evil.startsWith("/") ? evil : `/${evil}`,
      `/connexion?next=${encodeURIComponent(evil)}`,
      `/besancon/bienvenue?next=${encodeURIComponent(evil)}`,
      `/api/auth/callback/email?token=${encodeURIComponent(evil)}&callbackUrl=${encodeURIComponent(evil)}`,
      `/api/auth/signout?callbackUrl=${encodeURIComponent(evil)}`,
      `/besancon/annonces?page=${encodeURIComponent(evil)}`,
    ];
    for (const place of places) {
      const answer = await request.fetch(`${origin}${place}`, { maxRedirects: 0 });
      expect(answer.status(), place).toBeLessThan(500);
      const { location } = answer.headers();
      if (location) expect(new URL(location, origin).origin, place).toBe(origin);
    }
  }
});

test("the library of sign-in answers nobody by itself", async ({ request }) => {
  const posts = ["_log", "signin/email", "signout", "callback/email", "callback/credentials", "session", "csrf"];
  for (const path of posts) {
    const answer = await request.post(`/api/auth/${path}`, { form: { level: "error", message: "x", code: "y" } });
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).toBe("");
  }
  for (const path of ["_log", "signin", "session", "csrf", "providers", "error", "verify-request"]) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  }
});

test("a page asks nothing of any other site", async ({ page, baseURL }) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  for (const path of ["/besancon", "/besancon/annonces", "/besancon/chiffres", "/charte", "/connexion"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  // Tiles are off here: with them, their server is the only other one (`img-src`).
  expect([...asked].filter((origin) => origin !== "data:" && origin !== "null")).toEqual([
    new URL(baseURL ?? "").origin,
  ]);
});
