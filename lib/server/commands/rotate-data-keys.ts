import "server-only";
import { env } from "../env.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { rotateDataKeys } from "../privacy/rotate-data-keys.ts";
import { runAsOwner } from "./run-as-owner.ts";

/** `npm run data-keys:rotate`: seals all contact details by the first key of `DATA_KEYS`; afterwards the others can be taken away. */
await runAsOwner(async ({ db }) => {
  const { dataKeys } = env();
  const sealed = await rotateDataKeys(db);
  sayPlainly(`${sealed} lignes chiffrées avec la clé « ${dataKeys.split(":")[0]} ». Les autres clés ne servent plus.`);
});
