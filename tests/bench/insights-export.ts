import { setTimeout as pause } from "node:timers/promises";
import { EXPORTS, type ExportName, WHOLE_HISTORY } from "#lib/insights/figure-export.ts";
import { type InsightsCity, secondsSince } from "./insights-city.ts";
import { memoryOf, residentOf } from "./web-memory.ts";

const RESIDENT_EVERY_MS = 10;
const LIVE_EVERY_MS = 200;
const MB = 1_000_000;

export type ExportFigures = {
  file: ExportName;
  rows: number;
  megabytes: number;
  seconds: number;
  /** The most that the web server held while it sent, above what it held before without garbage: garbage is in it. */
  peakMb: number;
  /** The most that was alive on its heap while the file was sent once more, above what was before. */
  liveMb: number;
};

const megabytesOf = (bytes: number) => Math.round((bytes / MB) * 10) / 10;

/** Reads a file to its end. */
async function readFile({ app, cookie }: InsightsCity, file: ExportName): Promise<{ bytes: number; lines: number }> {
  const url = `${app.baseUrl}/api/besancon/figures/export?fichier=${EXPORTS[file]}&periode=${WHOLE_HISTORY}`;
  const answer = await fetch(url, { headers: { cookie } });
  if (answer.status !== 200 || !answer.body) throw new Error(`${answer.status} at ${url}`);
  let [bytes, lines] = [0, 0];
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { bytes, lines };
}

/** Looks at a number again and again, each time once the last look is over, while something runs; gives the highest. */
async function highestWhile(
  look: () => number | Promise<number>,
  everyMs: number,
  run: () => Promise<unknown>,
): Promise<number> {
  let highest = await look();
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      highest = Math.max(highest, await look());
      await pause(everyMs);
    }
  };
  const watching = watch();
  try {
    await run();
  } finally {
    isOver = true;
    await watching;
  }
  return highest;
}

async function measureExport(city: InsightsCity, file: ExportName): Promise<ExportFigures> {
  const { server } = city;
  const before = await memoryOf(server);
  const began = performance.now();
  let read = { bytes: 0, lines: 0 };
  let seconds = 0;
  const peak = await highestWhile(
    () => residentOf(server.pid),
    RESIDENT_EVERY_MS,
    async () => {
      read = await readFile(city, file);
      seconds = secondsSince(began);
    },
  );
  const { live } = await memoryOf(server);
  const liveMost = await highestWhile(
    async () => (await memoryOf(server)).live,
    LIVE_EVERY_MS,
    () => readFile(city, file),
  );
  return {
    file,
    rows: read.lines - 1,
    megabytes: megabytesOf(read.bytes),
    seconds,
    peakMb: megabytesOf(peak - before.kept),
    liveMb: megabytesOf(liveMost - live),
  };
}

/** Every file of a city, all of its history. The first one is read once before: the server warms up. Linux only. */
export async function benchExport(city: InsightsCity): Promise<ExportFigures[]> {
  const files = Object.keys(EXPORTS) as ExportName[];
  await readFile(city, files[0] as ExportName);
  const figures: ExportFigures[] = [];
  for (const file of files) figures.push(await measureExport(city, file));
  console.error(`\nexports of ${city.grown.listings} listings: ${JSON.stringify(figures)}`);
  return figures;
}
