import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Gauge, type Registry } from "prom-client";
import { database, inScope } from "#db/client.ts";
import { loadServiceFigures, type ServiceFigures } from "#db/queries/service-figures.ts";
import { logger } from "../logger.ts";
import { JOBS } from "../scopes.ts";

const LIMIT_MS = 2_000;

type Name = Exclude<keyof ServiceFigures, "connections">;
const GAUGES: Record<Name, readonly [name: string, help: string]> = {
  outboxDue: ["outbox_due", "Messages that should have left and wait."],
  outboxOldestSeconds: ["outbox_oldest_seconds", "For how long the oldest message should have left."],
  outboxFailed: ["outbox_failed", "Messages that are not tried any more by themselves."],
  casesOpen: ["cases_open", "Cases that wait for a moderator."],
  casesLate: ["cases_late", "Of those, past the time that was promised."],
  casesOldestSeconds: ["cases_oldest_seconds", "For how long the oldest case is open."],
  addressesPaused: ["mail_addresses_paused", "Addresses that get no mail now, since mails came back."],
  jobsWaiting: ["jobs_waiting", "Jobs that are due and wait for a worker."],
  jobsActive: ["jobs_active", "Jobs that are being done."],
  jobsDead: ["jobs_dead", "Jobs that failed for good and wait for somebody to look."],
  jobsOldestSeconds: ["jobs_oldest_seconds", "For how long the oldest job is due."],
};

async function readFigures(): Promise<ServiceFigures | null> {
  const late = pause(LIMIT_MS, null, { ref: false });
  const reading = inScope(JOBS, () => loadServiceFigures(database())).catch((error: unknown) => {
    logger.warn({ err: error }, "figures not read");
    return null;
  });
  return Promise.race([reading, late]);
}

/**
 * Gauges of the work that waits and of the database, as they are when somebody looks; gives what reads them anew. While
 * the database is away, `database_up` is 0 and the others are not said.
 */
export function serviceGauges(registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `coup_de_main_${name}`, help, labelNames, registers: [registry] });
  const up = gauge("database_up", "1 when the database answers within two seconds.");
  const wait = gauge("database_wait_seconds", "How long the pool of this process took to have the figures read.");
  const connections = gauge("database_connections", "Connections of web servers and workers, by state.", ["state"]);
  const gauges = Object.entries(GAUGES).map(([key, [name, help]]) => [key as Name, gauge(name, help)] as const);
  return async () => {
    const began = performance.now();
    const figures = await readFigures();
    up.set(figures ? 1 : 0);
    wait.set((performance.now() - began) / 1000);
    connections.reset();
    for (const { state, count } of figures?.connections ?? []) connections.set({ state }, count);
    for (const [key, one] of gauges) {
      if (figures) one.set(figures[key]);
      else one.remove();
    }
  };
}
