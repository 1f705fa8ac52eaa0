import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { chromiumLaunch } from "../e2e/support/chromium.ts";
import { freePort } from "../support/launched-app.ts";
import { quantile } from "./load.ts";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Out of 100, medians of the runs; `runs` holds the performance of each. */
export type Scores = Record<(typeof CATEGORIES)[number], number> & { runs: number[] };

async function scoresOf(url: string, port: number): Promise<number[]> {
  const run = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: [...CATEGORIES] });
  if (!run) throw new Error(`Lighthouse says nothing of ${url}`);
  return CATEGORIES.map((name) => Math.round((run.lhr.categories[name]?.score ?? 0) * 100));
}

/** Lighthouse with its own mobile settings, each page several times in turn. */
export async function measureLighthouse(urls: Record<string, string>): Promise<Record<string, Scores>> {
  const port = await freePort();
  const launch = await chromiumLaunch();
  const browser = await chromium.launch({ ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] });
  try {
    const seen = Object.keys(urls).map((name) => [name, [] as number[][]] as const);
    for (let run = 0; run < RUNS; run++) {
      for (const [name, runs] of seen) runs.push(await scoresOf(urls[name] ?? "", port));
    }
    return Object.fromEntries(seen.map(([name, runs]) => [name, medianScores(runs)]));
  } finally {
    await browser.close();
  }
}

function medianScores(runs: readonly number[][]): Scores {
  const of = (name: (typeof CATEGORIES)[number]) => runs.map((scores) => scores[CATEGORIES.indexOf(name)] ?? 0);
  const median = (name: (typeof CATEGORIES)[number]) => {
    const sorted = of(name).sort((a, b) => a - b);
    return quantile(sorted, 0.5);
  };
  return {
    performance: median("performance"),
    accessibility: median("accessibility"),
    "best-practices": median("best-practices"),
    seo: median("seo"),
    runs: of("performance"),
  };
}
