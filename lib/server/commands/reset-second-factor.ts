import "server-only";
import { connection } from "#db/client.ts";
import { assertSchemaCurrent } from "#db/schema-version.ts";
import { normalizeEmail } from "#lib/identity/email-address.ts";
import { eraseSecondFactor } from "../identity/second-factor/erase.ts";
import { installJobs } from "../jobs/install-jobs.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { ownerConnection } from "./owner-connection.ts";

const USAGE = "Usage : DATABASE_URL=… BASE_URL=… npm run factor:reset -- adresse@ville.fr";

/** `npm run factor:reset`: for an administrator whom nobody else can help. Erases the second step of an address, and tells it. */
async function run(): Promise<boolean> {
  const [typed = ""] = process.argv.slice(2);
  const email = normalizeEmail(typed);
  if (!email) return fail(USAGE);
  const { sql, url } = await ownerConnection();
  await assertSchemaCurrent(sql);
  await installJobs({ url });
  if (!(await eraseSecondFactor(email, new Date())))
    return fail(`${email} n’a pas de deuxième étape : rien n’a changé.`);
  sayPlainly(`La deuxième étape de ${email} est effacée, et ses appareils sont déconnectés.`);
  return true;
}

function fail(sentence: string): false {
  process.stderr.write(`${sentence}\n`);
  return false;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await connection().close();
}
