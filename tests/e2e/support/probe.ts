import { type BrowserContext, expect, type Page } from "@playwright/test";

/** In every probe, before the name of its field. */
export const MARK = "sonde-";
const TURNED = "\u202E";

/** What could run, be computed, turn the line or break the page, as the text of one field of bounded length. */
export function probe(field: string, max: number): string {
  const parts = [
    `=cmd|'/C calc'!A0"><img src=/${MARK}${field} onerror=probed()>`,
    `{{7*7}}${TURNED}`,
    "<script>probed()</script>",
    "<svg onload=probed()>",
    '<a href="javascript:probed()">ici</a>',
    "</textarea></title></style>]]><b>",
    "#{7*7}<%= 7*7 %>%s%n",
  ];
  let text = "";
  for (const part of parts) if (text.length + part.length <= max) text += part;
  return text + "W".repeat(Math.min(160, max - text.length));
}

/** How the service keeps that text: without what turns it. */
export const kept = (text: string) => text.replaceAll(TURNED, "");

/** Notes all that a probe made a browser do, and all that its policy stopped at the last moment. */
export async function watchProbes(context: BrowserContext, found: string[]): Promise<void> {
  await context.exposeFunction("probed", () => found.push("a probe ran"));
  context.on("dialog", async (dialog) => {
    found.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.includes(MARK)) found.push(`a request of a probe: ${request.url()}`);
  });
  context.on("weberror", (error) => found.push(`an error: ${error.error().message}`));
  context.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) found.push(`stopped: ${message.text()}`);
  });
}

/** The page that is open holds probes as text: none became an element, and none makes it wider than its window. */
export async function expectHarmless(page: Page): Promise<void> {
  const made = await page.evaluate(
    (mark) => ({
      elements: document.querySelectorAll(
        `[onerror], [onload], [src*="${mark}"]:not([src^="data:"]), a[href^="javascript:" i], form[action^="javascript:" i]`,
      ).length,
      overflow: (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
    }),
    MARK,
  );
  expect.soft(made, page.url()).toMatchObject({ elements: 0 });
  const words = await page.locator("body").allInnerTexts();
  expect.soft(words.join(" ").includes(TURNED), `text that is turned on ${page.url()}`).toBe(false);
  expect.soft(made.overflow, `overflow of ${page.url()}`).toBeLessThanOrEqual(0);
}
