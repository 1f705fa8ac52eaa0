import AxeBuilder from "@axe-core/playwright";
import { test } from "@playwright/test";

test("time", async ({ page }) => {
  for (const p of ["/accessibilite", "/connexion", "/besancon", "/accessibilite"]) {
    let t = Date.now();
    const lap = (s: string) => {
      console.log(p, s, Date.now() - t);
      t = Date.now();
    };
    page.on("requestfinished", (r) => console.log("   ", r.url().slice(-50), Math.round(r.timing().responseEnd)));
    await page.goto(p);
    lap("goto");
    const r = await new AxeBuilder({ page }).analyze();
    lap("axe");
  }
});
