import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumLaunch } from "../e2e/support/chromium.ts";

/** Compressed bytes of JavaScript on the wire. */
export type ScriptBytes = {
  minimalNext: number;
  home: number;
  homeWithMap: number;
  list: number;
  listing: number;
};

async function openPage(browser: Browser): Promise<{ page: Page; bytes: () => Promise<number> }> {
  // So small a window shows the map to nobody until it is scrolled to.
  const context = await browser.newContext({ viewport: { width: 390, height: 200 } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return { page, bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}

async function bytesOf(browser: Browser, url: string, then?: (page: Page) => Promise<void>): Promise<number> {
  const { page, bytes } = await openPage(browser);
  await page.goto(url, { waitUntil: "networkidle" });
  await then?.(page);
  const total = await bytes();
  await page.context().close();
  return total;
}

async function seeMap(page: Page): Promise<void> {
  await page.locator("section.map").scrollIntoViewIfNeeded();
  await page.locator(".leaflet-container").waitFor();
  await page.waitForLoadState("networkidle");
}

async function firstListing(browser: Browser, listUrl: string): Promise<string> {
  const { page } = await openPage(browser);
  await page.goto(listUrl);
  const href = await page.locator("main a[href*='/annonces/']").first().getAttribute("href");
  await page.context().close();
  return new URL(href ?? "", listUrl).href;
}

/** What a browser fetches of scripts on a first visit, each page with an empty cache. */
export async function measureScripts(baseUrl: string, minimalUrl: string): Promise<ScriptBytes> {
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const listUrl = `${baseUrl}/besancon/annonces`;
    return {
      minimalNext: await bytesOf(browser, minimalUrl),
      home: await bytesOf(browser, `${baseUrl}/besancon`),
      homeWithMap: await bytesOf(browser, `${baseUrl}/besancon`, seeMap),
      list: await bytesOf(browser, listUrl),
      listing: await bytesOf(browser, await firstListing(browser, listUrl)),
    };
  } finally {
    await browser.close();
  }
}
