import { setTimeout as pause } from "node:timers/promises";

/** Visits a second: what a city's site has at a busy hour. */
const VISITS_PER_SECOND = 20;
const PATHS = [
  "/besancon",
  "/besancon/annonces",
  "/besancon/annonces?categorie=courses",
  "/api/besancon/pins?zoom=14&bbox=5.9,47.2,6.1,47.3",
  "/connexion",
];
const LIMIT_MS = 10_000;

export type Visits = { times: number[]; errors: number };

/** Visits a site at an even pace, however long each takes: a slow answer holds no later visit back. */
export function visitSteadily(baseUrl: string) {
  let asked = 0;
  async function visit(seen: Visits): Promise<void> {
    const path = PATHS[asked++ % PATHS.length] ?? "/";
    const started = performance.now();
    try {
      const answer = await fetch(baseUrl + path, { signal: AbortSignal.timeout(LIMIT_MS) });
      await answer.arrayBuffer();
      if (answer.status >= 500) seen.errors++;
    } catch {
      seen.errors++;
    }
    seen.times.push(performance.now() - started);
  }
  return {
    /** Visits until something is done; gives the milliseconds that each visit took. */
    during: async (something: () => Promise<unknown>): Promise<Visits> => {
      const seen: Visits = { times: [], errors: 0 };
      const open: Promise<void>[] = [];
      let done = false;
      const ended = something().finally(() => {
        done = true;
      });
      const started = performance.now();
      for (let n = 0; !done; n++) {
        open.push(visit(seen));
        const wait = started + ((n + 1) * 1000) / VISITS_PER_SECOND - performance.now();
        if (wait > 0) await pause(wait);
      }
      await ended;
      await Promise.all(open);
      return seen;
    },
  };
}
