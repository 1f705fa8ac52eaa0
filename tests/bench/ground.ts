import { cpus } from "node:os";
import { launchDemo } from "../support/launched-app.ts";
import { startHello, startMinimalNext } from "./floors.ts";
import { type Load, loadFor, quantile } from "./load.ts";
import { measureScripts, type ScriptBytes } from "./scripts.ts";

const ROUNDS = 5;
const ROUND_MS = 3_000;
const WARM_UP_MS = 1_000;

type Measured = Load & { name: string };
export type Ground = {
  machine: { node: string; cpus: number };
  rounds: number;
  load: Measured[];
  scriptBytes: ScriptBytes;
};

const median = (values: number[]) =>
  quantile(
    values.sort((a, b) => a - b),
    0.5,
  );

function medianOf(name: string, rounds: readonly Load[]): Measured {
  const of = (key: keyof Load) => Math.round(median(rounds.map((round) => round[key])) * 100) / 100;
  return {
    name,
    requestsPerSecond: of("requestsPerSecond"),
    p50Ms: of("p50Ms"),
    p95Ms: of("p95Ms"),
    errors: of("errors"),
  };
}

/** Rounds of all the targets in turn, so that a slow moment of the machine falls on each of them. */
async function measureLoad(targets: Record<string, string>): Promise<Measured[]> {
  const rounds: Record<string, Load[]> = {};
  for (const url of Object.values(targets)) await loadFor(url, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, url] of Object.entries(targets)) {
      rounds[name] ??= [];
      rounds[name].push(await loadFor(url, ROUND_MS));
    }
  }
  return Object.entries(rounds).map(([name, of]) => medianOf(name, of));
}

function printTable({ load, scriptBytes }: Pick<Ground, "load" | "scriptBytes">): void {
  console.error(
    `${"page".padEnd(24)} ${"requests/s".padStart(12)} ${"p50 ms".padStart(8)} ${"p95 ms".padStart(8)}  errors`,
  );
  for (const { name, requestsPerSecond, p50Ms, p95Ms, errors } of load) {
    const [rate, p50, p95] = [requestsPerSecond.toFixed(0), p50Ms.toFixed(1), p95Ms.toFixed(1)];
    console.error(`${name.padEnd(24)} ${rate.padStart(12)} ${p50.padStart(8)} ${p95.padStart(8)}  ${errors}`);
  }
  const floor = scriptBytes.minimalNext;
  console.error(`\n${"JavaScript on the wire".padEnd(24)} ${"kB".padStart(8)}  above Next's own`);
  for (const [page, bytes] of Object.entries(scriptBytes)) {
    const above = ((bytes - floor) / 1000).toFixed(1);
    console.error(`${page.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(8)}  ${above}`);
  }
}

/** Pages of the built application beside a bare Node server and Next's own smallest page, all on this machine in one run. */
export async function benchGround(): Promise<Ground> {
  const [hello, minimal] = [await startHello(), await startMinimalNext()];
  const app = await launchDemo({ TILES_URL: "" });
  try {
    const load = await measureLoad({
      "node hello": hello.url,
      "next minimal": minimal.url,
      "/besancon": `${app.baseUrl}/besancon`,
      "/besancon/annonces": `${app.baseUrl}/besancon/annonces`,
      "/api/besancon/pins": `${app.baseUrl}/api/besancon/pins`,
    });
    const scriptBytes = await measureScripts(app.baseUrl, minimal.url);
    const result = { machine: { node: process.version, cpus: cpus().length }, rounds: ROUNDS, load, scriptBytes };
    printTable(result);
    return result;
  } finally {
    await Promise.all([app.stop(), minimal.stop(), hello.stop()]);
  }
}
