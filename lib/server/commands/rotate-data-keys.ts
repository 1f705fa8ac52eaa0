import "server-only";
import { connection } from "#db/client.ts";
import { assertSchemaCurrent } from "#db/schema-version.ts";
import { env } from "../env.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { rotateDataKeys } from "../privacy/rotate-data-keys.ts";

/** `npm run data-keys:rotate`: seals all contact details by the first key of `DATA_KEYS`; afterwards the others can be taken away. */
async function run(): Promise<void> {
  const { dataKeys } = env();
  const { db, sql } = connection();
  await assertSchemaCurrent(sql);
  const sealed = await rotateDataKeys(db);
  sayPlainly(`${sealed} lignes chiffrées avec la clé « ${dataKeys.split(":")[0]} ». Les autres clés ne servent plus.`);
}

try {
  await run();
} finally {
  await connection().close();
}
