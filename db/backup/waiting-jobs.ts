import type { RawTransaction } from "./raw-transaction.ts";

/** A job that a transaction asked for and that nobody has ended yet. `startAfter`: ISO 8601. */
export type WaitingJob = { name: string; data: unknown; startAfter: string; singletonKey: string | null };

/** The jobs of some names that wait, or were being done at this moment; none where jobs were never installed. */
export async function listWaitingJobs(tx: RawTransaction, names: readonly string[]): Promise<WaitingJob[]> {
  const [table] = await tx`select to_regclass('pgboss.job') as name`;
  if (!table?.name) return [];
  const rows = await tx<WaitingJob[]>`
    select name, data, to_json(start_after) #>> '{}' as "startAfter", singleton_key as "singletonKey" from pgboss.job
    where name = any(${[...names]}) and state in ('created', 'retry', 'active') order by created_on, id`;
  return rows.map(({ name, data, startAfter, singletonKey }) => ({ name, data, startAfter, singletonKey }));
}
