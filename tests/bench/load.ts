import { Agent, request } from "node:http";

const CONNECTIONS = 16;

export type Load = { requestsPerSecond: number; p50Ms: number; p95Ms: number; errors: number };

/** One GET whose body is read to its end; the answer's status. */
function get(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
      answer.once("error", reject);
    });
    call.once("error", reject).end();
  });
}

/** The value below which a share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Asks a loopback address again and again on sixteen kept connections, each waiting for its answer, for some milliseconds. */
export async function loadFor(url: string, durationMs: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let errors = 0;
  const started = performance.now();
  const until = started + durationMs;
  const visitor = async () => {
    for (let asked = performance.now(); asked < until; asked = performance.now()) {
      const status = await get(url, agent).catch(() => 0);
      times.push(performance.now() - asked);
      if (status !== 200) errors++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: times.length / seconds,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    errors,
  };
}
