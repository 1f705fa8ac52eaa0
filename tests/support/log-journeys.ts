import { connection, database } from "#db/client.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { runJob } from "#lib/server/jobs/run-job.ts";
import { logger } from "#lib/server/logger.ts";
import { enqueueMail } from "#lib/server/mail/enqueue-mail.ts";
import { askToLeave } from "#lib/server/privacy/ask-to-leave.ts";
import { eraseAccounts } from "#lib/server/privacy/erase-accounts.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { startWorker } from "#lib/server/worker.ts";
import { startTalk, write } from "./conversations.ts";
import { takeDown } from "./desk.ts";
import { twoCities } from "./fixtures.ts";
import { LOG_SECRETS } from "./log-secrets.ts";

const { phone, email, address, firstName, lastName, message, title } = LOG_SECRETS;
const DAY_MS = 86_400_000;

/** A program of its own, whose whole output is read: people act, jobs run and fail, mails cannot leave, an account is erased. */
async function run(): Promise<void> {
  const db = database();
  const now = new Date();
  const { a } = await twoCities(db);
  const talk = await startTalk(db, a, now);
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, now);
  await write(db, talk, talk.helper, message);
  await shareContacts(talk.helper, { exchange: talk.exchange, phone, email, address }, now);
  await takeDown(a.members.agent, a, { phone, firstName, lastName, title });
  const payload = {
    link: "https://entraide.example/connexion/confirmer?token=cach%C3%A9",
    code: "471208",
    cityName: "Ville",
  };
  const mail = { cityId: a.id, kind: "sign-in" as const, recipient: email, locale: "fr" as const };
  await db.transaction((tx) => enqueueMail(tx, { ...mail, payload, businessKey: `sign-in:${uuidv7()}` }, now));
  // What fails, as it really fails: a query quotes all that it was given.
  const failing = () => write(db, { ...talk, conversation: uuidv7() }, talk.helper, message);
  await runJob("tell-unread", failing, { id: uuidv7(), name: "tell-unread", data: { email } } as never);
  await failing().catch((error: unknown) => logger.error({ err: error, email, phone, title }, "unanswered request"));
  await failing().catch((error: unknown) => logger.trace({ error, deep: { email, phone } }, "nested"));
  const worker = await startWorker(connection(), {
    smtpUrl: "smtp://127.0.0.1:9",
    mailFrom: "Coup de main <bonjour@ville.example>",
    baseUrl: "https://entraide.example",
    mailsPerSecond: 50,
  });
  await askToLeave(talk.helper, now);
  await eraseAccounts(db, new Date(now.getTime() + 15 * DAY_MS));
  logger.info({ gone: await purgeExpired(db, new Date(now.getTime() + 800 * DAY_MS)) }, "purged");
  await worker.stop();
}

await run();
process.stdout.write("END OF JOURNEYS\n");
await connection().close();
