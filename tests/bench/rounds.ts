import { type Load, loadFor, quantile } from "./load.ts";

const WARM_UP_MS = 600;

export type Measured = Load & { name: string };
/** Addresses that are asked for in turn, or another load of some milliseconds. */
type Target = readonly string[] | ((durationMs: number) => Promise<Load>);
/** By the name of what they measure. */
export type Targets = Record<string, Target>;

const run = (target: Target, durationMs: number) =>
  typeof target === "function" ? target(durationMs) : loadFor(target, durationMs);

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
    errors: Math.max(...rounds.map(({ errors }) => errors)),
  };
}

/** Rounds of all the targets in turn, so that a slow moment of the machine falls on each of them; medians of the rounds. */
export async function measureRounds(targets: Targets, rounds: number, roundMs: number): Promise<Measured[]> {
  const seen: Record<string, Load[]> = {};
  for (const target of Object.values(targets)) await run(target, WARM_UP_MS);
  for (let round = 0; round < rounds; round++) {
    for (const [name, target] of Object.entries(targets)) {
      seen[name] ??= [];
      seen[name].push(await run(target, roundMs));
    }
  }
  return Object.entries(seen).map(([name, of]) => medianOf(name, of));
}

/** A table on standard error: what `--json` prints stays alone on the standard output. */
export function printLoad(title: string, load: readonly Measured[]): void {
  console.error(
    `\n${title.padEnd(48)} ${"requests/s".padStart(12)} ${"p50 ms".padStart(8)} ${"p95 ms".padStart(8)}  errors`,
  );
  for (const { name, requestsPerSecond, p50Ms, p95Ms, errors } of load) {
    const [rate, p50, p95] = [requestsPerSecond.toFixed(0), p50Ms.toFixed(1), p95Ms.toFixed(1)];
    console.error(`${name.padEnd(48)} ${rate.padStart(12)} ${p50.padStart(8)} ${p95.padStart(8)}  ${errors}`);
  }
}
