import "server-only";
import { type Db, database } from "#db/client.ts";
import { claimKey, type FormKey, getKeyResult, isKeyTaken, updateKeyResult } from "#db/queries/idempotency-keys.ts";

/**
 * Runs what a form asks for, in one transaction, once for each key: a repeated submit, even at the same moment, gives
 * the first result. A run that throws leaves nothing, not even the key. `count` counts, before, what is no repetition.
 */
export async function oncePerKey<Result extends Record<string, string>>(
  formKey: FormKey,
  now: Date,
  run: (tx: Db) => Promise<Result>,
  count?: () => Promise<void>,
): Promise<Result> {
  if (count && !(await isKeyTaken(database(), formKey))) await count();
  return database().transaction(async (tx) => {
    if (!(await claimKey(tx, formKey, now))) return (await getKeyResult(tx, formKey)) as Result;
    const result = await run(tx);
    await updateKeyResult(tx, formKey, result);
    return result;
  });
}
