import { readFileSync } from "node:fs";
import { EXPORTS, type ExportName, WHOLE_HISTORY } from "#lib/insights/figure-export.ts";
import type { InsightsCity } from "./insights-city.ts";
import { memoryOf } from "./web-memory.ts";

const LOOK_MS = 10;
const MB = 1_000_000;

export type ExportFigures = {
  file: ExportName;
  rows: number;
  megabytes: number;
  seconds: number;
  /** The most that the web server held while it sent, above what it held before without garbage. */
  peakMb: number;
};

function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) * 1024;
}

/** Reads a file to its end and looks at the memory of its server meanwhile. */
async function readExport({ app, server, cookie }: InsightsCity, file: ExportName): Promise<ExportFigures> {
  const before = (await memoryOf(server)).kept;
  let peak = before;
  const look = setInterval(() => {
    peak = Math.max(peak, residentOf(server.pid));
  }, LOOK_MS);
  const began = performance.now();
  let [bytes, lines] = [0, 0];
  try {
    const url = `${app.baseUrl}/api/besancon/figures/export?fichier=${EXPORTS[file]}&periode=${WHOLE_HISTORY}`;
    const answer = await fetch(url, { headers: { cookie } });
    if (answer.status !== 200 || !answer.body) throw new Error(`${answer.status} at ${url}`);
    for await (const chunk of answer.body) {
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    }
  } finally {
    clearInterval(look);
  }
  return {
    file,
    rows: lines - 1,
    megabytes: Math.round((bytes / MB) * 10) / 10,
    seconds: Math.round((performance.now() - began) / 10) / 100,
    peakMb: Math.round(((peak - before) / MB) * 10) / 10,
  };
}

/** Every file of a city, all of its history. The first one is read twice: the server warms up. Linux only. */
export async function benchExport(city: InsightsCity): Promise<ExportFigures[]> {
  const files = Object.keys(EXPORTS) as ExportName[];
  await readExport(city, files[0] as ExportName);
  const figures: ExportFigures[] = [];
  for (const file of files) figures.push(await readExport(city, file));
  console.error(`\nexports of ${city.grown.listings} listings: ${JSON.stringify(figures)}`);
  return figures;
}
