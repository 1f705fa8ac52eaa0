import "server-only";
import { PgBoss } from "pg-boss";
import type { Connection } from "#db/client.ts";
import { type Env, env } from "./env.ts";
import { type CronName, JOB_PAYLOADS, type JobName } from "./jobs/registry.ts";
import { expireListings } from "./listings/expire-listings.ts";
import { logger } from "./logger.ts";
import { createMailer, type Mailer } from "./mail/mailer.ts";
import { sendMail } from "./mail/send-mail.ts";
import { matchListing } from "./matching/match-listing.ts";
import { purgeExpired } from "./privacy/purge-expired.ts";

const STOP_MS = 10_000;
/** A committed job wakes the worker; polling finds those that wait for their next try. */
const POLLING = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1 };

type Handler = (payload: unknown) => Promise<unknown>;
export type WorkerSettings = Pick<Env, "smtpUrl" | "mailFrom" | "baseUrl">;
export type RunningWorker = { stop: () => Promise<void> };

function handlersFor(db: Connection["db"], mailer: Mailer | null): Partial<Record<JobName | CronName, Handler>> {
  return {
    ...(mailer && {
      "send-mail": (payload) =>
        sendMail({ db, mailer, now: new Date() }, JOB_PAYLOADS["send-mail"].parse(payload)),
    }),
    "match-listing": async (payload) => {
      const { cityId, listingId } = JOB_PAYLOADS["match-listing"].parse(payload);
      await matchListing(db, cityId, listingId, new Date());
    },
    "expire-listings": async () => logger.info({ expired: await expireListings(db, new Date()) }, "listings expired"),
    purge: async () => logger.info({ gone: await purgeExpired(db, new Date()) }, "purged"),
  };
}

/** Runs a job and tells its failure, without what it carried. */
function logged(name: string, handler: Handler): (jobs: { id: string; data: unknown }[]) => Promise<void> {
  return async (jobs) => {
    for (const job of jobs) {
      try {
        await handler(job.data);
      } catch (error) {
        logger.warn({ job: name, id: job.id, error: error instanceof Error ? error.name : "unknown" }, "job failed");
        throw error;
      }
    }
  };
}

async function startBoss(url: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    useListenNotify: true,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on("error", (error) => logger.error({ error: error.message }, "jobs"));
  boss.on("warning", ({ message }) => logger.warn({ warning: message }, "jobs"));
  return boss.start();
}

/**
 * Does the jobs of this database until `stop`, which lets running ones end for ten seconds at most.
 * The connection stays its caller's. Mails wait in the queue while no mail server is set.
 */
export async function startWorker(connection: Connection, settings: WorkerSettings = env()): Promise<RunningWorker> {
  const { smtpUrl, mailFrom, baseUrl } = settings;
  const mailer = smtpUrl ? createMailer({ smtpUrl, mailFrom, baseUrl }) : null;
  if (!mailer) logger.warn("SMTP_URL is not set: mails wait");
  const boss = await startBoss(connection.url);
  for (const [name, handler] of Object.entries(handlersFor(connection.db, mailer))) {
    await boss.work(name, POLLING, logged(name, handler));
  }
  return {
    stop: async () => {
      await boss.stop({ graceful: true, timeout: STOP_MS });
      mailer?.close();
    },
  };
}
