import { cpus } from "node:os";
import { launchDemo } from "../support/launched-app.ts";
import { startHello, startMinimalNext } from "./floors.ts";
import { type Measured, measureRounds, printLoad } from "./rounds.ts";
import { measureScripts, type ScriptBytes } from "./scripts.ts";

const ROUNDS = 5;
const ROUND_MS = 3_000;

export type Ground = {
  machine: { node: string; cpus: number };
  rounds: number;
  load: Measured[];
  scriptBytes: ScriptBytes;
};

function printScripts(scriptBytes: ScriptBytes): void {
  const floor = scriptBytes.minimalNext;
  console.error(`\n${"JavaScript on the wire".padEnd(28)} ${"kB".padStart(8)}  above Next's own`);
  for (const [page, bytes] of Object.entries(scriptBytes)) {
    const above = ((bytes - floor) / 1000).toFixed(1);
    console.error(`${page.padEnd(28)} ${(bytes / 1000).toFixed(1).padStart(8)}  ${above}`);
  }
}

/** Pages of the built application beside a bare Node server and Next's own smallest page, all on this machine in one run. */
export async function benchGround(): Promise<Ground> {
  const [hello, minimal] = [await startHello(), await startMinimalNext()];
  const app = await launchDemo({ TILES_URL: "" });
  try {
    const targets = {
      "node hello": [hello.url],
      "next minimal": [minimal.url],
      "/besancon": [`${app.baseUrl}/besancon`],
      "/besancon/annonces": [`${app.baseUrl}/besancon/annonces`],
      "/api/besancon/pins": [`${app.baseUrl}/api/besancon/pins`],
    };
    const load = await measureRounds(targets, ROUNDS, ROUND_MS);
    printLoad("page", load);
    const scriptBytes = await measureScripts(app.baseUrl, minimal.url);
    printScripts(scriptBytes);
    return { machine: { node: process.version, cpus: cpus().length }, rounds: ROUNDS, load, scriptBytes };
  } finally {
    await Promise.all([app.stop(), minimal.stop(), hello.stop()]);
  }
}
