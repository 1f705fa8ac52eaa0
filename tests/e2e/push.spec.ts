import type { Page, Worker } from "@playwright/test";
import {
  lendPushService,
  moveSubscription,
  pressNotice,
  pushTo,
  questions,
  recordNotices,
} from "./support/push-device.ts";
import { signIn, signInByMail } from "./support/sign-in.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const ANSWERED = "/besancon/pour-vous?repondu=can";
const offer = (page: Page) => page.locator("section[aria-labelledby=push-offer]");

test("a device is offered after a useful moment, asked at a press alone, and silent once signed out", async ({
  page,
}) => {
  await lendPushService(page);
  await signInByMail(page, "moderation@demo.example", "/besancon/pour-vous");
  await expect(offer(page)).toHaveCount(0);
  await page.goto(ANSWERED);
  await expect(offer(page)).toBeVisible();
  await expectAccessible(page);
  expect(await questions(page)).toBe(0);

  const kept = page.waitForResponse("**/api/besancon/push");
  await offer(page).getByRole("button").first().click();
  expect((await kept).status()).toBe(204);
  await expect(page.locator("main .banner--success[role=status]").last()).toBeFocused();
  expect(await questions(page)).toBe(1);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);

  await page.goto("/besancon/profil");
  await page.locator("form:has(input[name=locale]) [type=submit]").click();
  await page.waitForURL((url) => !url.pathname.includes("profil"));
  const left = await page.context().cookies();
  expect(left.filter(({ name }) => name.endsWith("cdm-push"))).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("lent endpoint"))).toBeNull();
});

test("a no is kept on the device, and the browser asked nothing", async ({ page }) => {
  await lendPushService(page);
  await signIn(page, "camille@demo.example");
  await page.goto(ANSWERED);
  await offer(page).getByRole("button").last().click();
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  expect(await questions(page)).toBe(0);
});

test("a browser that blocks says how to undo that", async ({ page }) => {
  await lendPushService(page, "denied");
  await signIn(page, "camille@demo.example");
  await page.goto(ANSWERED);
  await offer(page).getByRole("button").first().click();
  await expect(offer(page).getByRole("status")).not.toBeEmpty();
  await expect(offer(page).getByRole("button")).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

/** The service worker of the city, running. */
async function startedWorker(page: Page): Promise<Worker> {
  const started = page.context().waitForEvent("serviceworker");
  await page.evaluate(() => navigator.serviceWorker.register("/sw.js?city=besancon", { scope: "/besancon/" }));
  const worker = await started;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  return worker;
}

test("a push is shown in its language, once, and leads to its page", async ({ page }) => {
  await page.goto("/besancon/annonces");
  const worker = await startedWorker(page);
  const record = await recordNotices(worker);
  const cdp = await page.context().newCDPSession(page);
  const push = async (data: unknown, shown: number) => {
    await pushTo(cdp, page, typeof data === "string" ? data : JSON.stringify(data));
    await expect.poll(async () => (await record()).shown.length).toBe(shown);
    return (await record()).shown.at(-1);
  };
  const notice = {
    id: "1",
    title: "Une réponse",
    body: "Un voisin vous a répondu",
    tag: "a",
    path: "/besancon/annonces",
  };

  expect(await push(notice, 1)).toMatchObject({ title: "Une réponse", body: "Un voisin vous a répondu", lang: "fr" });
  expect(await push(notice, 2)).toMatchObject({ tag: "a", renotify: false });
  expect(await push({ ...notice, id: "2" }, 3)).toMatchObject({ tag: "a", renotify: true });
  await pressNotice(worker);
  expect((await record()).focused).toEqual([page.url()]);
  expect((await record()).opened).toEqual([]);

  expect(await push({ ...notice, path: "/en/besancon/for-you" }, 4)).toMatchObject({ lang: "en" });
  await pressNotice(worker);
  expect((await record()).opened).toEqual(["/en/besancon/for-you"]);

  const others = ["https://evil.example/x", "//evil.example/x", "/.//evil.example/x", "javascript:alert(1)", 7, null];
  for (const [n, path] of others.entries()) {
    await push({ ...notice, path }, 5 + n);
    await pressNotice(worker);
    expect((await record()).opened.at(-1)).toBe("/besancon");
  }
  // Even a push that cannot be read is shown: browsers punish those who stay silent.
  expect(await push("no JSON at all", 11)).toMatchObject({ title: "Coup de main", lang: "fr" });
  expect((await record()).closed).toBe(8);
});

test("a browser that its push service moved says so by itself, and gives up where nobody allowed it", async ({
  page,
}) => {
  await page.goto("/besancon/annonces");
  const worker = await startedWorker(page);
  expect(await moveSubscription(worker)).toEqual({ status: 403, givenUp: true });
  await signIn(page, "camille@demo.example");
  // Whoever signed in here meanwhile never pressed anything.
  expect(await moveSubscription(worker)).toEqual({ status: 403, givenUp: true });
});

test("phones may put the site on their home screen", async ({ page, request }) => {
  await page.goto("/besancon");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await request.get(address ?? "")).json();
  expect(manifest).toMatchObject({ name: "Coup de main", start_url: "/", display: "standalone" });
  const touch = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  for (const picture of [touch, ...manifest.icons.map(({ src }: { src: string }) => src)]) {
    expect((await request.get(picture)).headers()["content-type"]).toBe("image/png");
  }
  const worker = await request.get("/sw.js");
  expect(worker.headers()["cache-control"]).toBe("no-cache");
});
