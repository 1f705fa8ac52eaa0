import "server-only";
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";
import { JOB_PAYLOADS, type JobName, type JobPayload, type OnceJobName } from "./registry.ts";

/** A producer has no timers: it reads the list of queues once, and holds no connection of its own. */
const TIMELESS = {
  now: Date.now,
  setTimeout: () => null,
  clearTimeout: () => {},
  setInterval: () => null,
  clearInterval: () => {},
};

let producer: Promise<PgBoss> | undefined;

function startProducer(tx: Db): Promise<PgBoss> {
  const boss = new PgBoss({
    db: fromDrizzle(tx, sql),
    clock: TIMELESS,
    supervise: false,
    schedule: false,
    migrate: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  return boss.start();
}

/** The producer of this process, started through the transaction of its first caller. A failed start is tried again. */
function getProducer(tx: Db): Promise<PgBoss> {
  producer ??= startProducer(tx).catch((error: unknown) => {
    producer = undefined;
    throw error;
  });
  return producer;
}

/** Asks the worker for a job, in the transaction of its cause: both happen, or neither does. `startAfter` lets it wait. */
export async function enqueue<Name extends JobName>(
  tx: Db,
  name: Name,
  payload: JobPayload<Name>,
  startAfter?: Date,
): Promise<void> {
  const boss = await getProducer(tx);
  const options = { db: fromDrizzle(tx, sql), ...(startAfter && { startAfter }) };
  await boss.send(name, JOB_PAYLOADS[name].parse(payload), options);
}

/**
 * `enqueue`, unless a job of this name waits for the same `key` and moment already. The waiting one may begin before this
 * transaction ends: ask for it in a transaction of its own, after the change that it has to see.
 */
export async function enqueueOnce<Name extends OnceJobName>(
  tx: Db,
  name: Name,
  payload: JobPayload<Name>,
  key: string,
  startAfter?: Date,
): Promise<void> {
  const boss = await getProducer(tx);
  const singletonKey = startAfter ? `${key}@${startAfter.toISOString()}` : key;
  const options = { db: fromDrizzle(tx, sql), singletonKey, ...(startAfter && { startAfter }) };
  await boss.send(name, JOB_PAYLOADS[name].parse(payload), options);
}

/**
 * Asks once more for a job as it was found waiting, with its moment and key. Throws on a name or a payload that is none of
 * ours.
 */
export async function enqueueAgain(
  tx: Db,
  {
    name,
    data,
    startAfter,
    singletonKey,
  }: { name: string; data: unknown; startAfter: string; singletonKey: string | null },
): Promise<void> {
  if (!Object.hasOwn(JOB_PAYLOADS, name)) throw new Error(`unknown job: ${name}`);
  const boss = await getProducer(tx);
  const options = { db: fromDrizzle(tx, sql), startAfter, ...(singletonKey !== null && { singletonKey }) };
  await boss.send(name, JOB_PAYLOADS[name as JobName].parse(data), options);
}
