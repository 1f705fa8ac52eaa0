import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

type Fixtures = { faults: string[] };

function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`error in the page: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  page.on("console", (message) => {
    const expected = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !expected) faults.push(`console: ${message.text()}`);
  });
}

/** A test fails on any script error, refused resource or 5xx answer of its pages. */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      watch(page, faults);
      await use(faults);
      expect(faults, "faults seen by the browser").toEqual([]);
    },
    { auto: true },
  ],
});

/** Runs an act with the timers of a page that has no scripts, which stand still otherwise. Nothing of the page itself runs. */
async function withTimers<T>(page: Page, act: () => Promise<T>): Promise<T> {
  if (!(await page.evaluate(() => matchMedia("(scripting: none)").matches))) return act();
  const session = await page.context().newCDPSession(page);
  const disable = (value: boolean) => session.send("Emulation.setScriptExecutionDisabled", { value });
  try {
    // A session changes nothing that it believes to be so already.
    await disable(true);
    await disable(false);
    return await act();
  } finally {
    await disable(true);
    await session.detach();
  }
}

/** No violation of WCAG 2.2 A and AA, nor of axe's own good practice, in the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Only frames need the mode that opens a blank page each time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ["violations"] });
  const { violations } = await withTimers(page, () => axe.analyze());
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

export { expect };
