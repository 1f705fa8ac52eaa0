import "server-only";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import type { Connection } from "#db/client.ts";
import { endCalls } from "#lib/server/calls/end-calls.ts";
import { endOverCrises } from "#lib/server/crisis/end-over-crises.ts";
import { writeDigests } from "#lib/server/digest/write-digests.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { dispatchDue } from "#lib/server/dispatch/dispatch-due.ts";
import { matchAndDispatch } from "#lib/server/dispatch/match-and-dispatch.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { foldInsights } from "#lib/server/insights/fold-insights.ts";
import { publishFigures } from "#lib/server/insights/publish-figures.ts";
import { countWindowsAhead } from "#lib/server/insights/windows.ts";
import { type CronName, JOB_PAYLOADS, type JobName } from "#lib/server/jobs/registry.ts";
import { type JobHandler, runJob } from "#lib/server/jobs/run-job.ts";
import { confirmOffers } from "#lib/server/listings/confirm-offers.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { expireListings } from "#lib/server/listings/expire-listings.ts";
import { startWeek } from "#lib/server/listings/start-week.ts";
import { createMailer } from "#lib/server/mail/mailer.ts";
import { rematchCity } from "#lib/server/matching/rematch-city.ts";
import { tellUnread } from "#lib/server/messages/tell-unread.ts";
import { applyDecision, applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { drawSample } from "#lib/server/moderation/draw-sample.ts";
import { escalateCases } from "#lib/server/moderation/escalate-cases.ts";
import { liftRestrictions } from "#lib/server/moderation/lift-restrictions.ts";
import { type OutboxDrain, openDrain } from "#lib/server/outbox/open-drain.ts";
import { photoStorage } from "#lib/server/photos/current-storage.ts";
import { removePhotos } from "#lib/server/photos/remove-photos.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { currentPushSender, type PushSender } from "#lib/server/push/push-sender.ts";
import { alertSearches } from "#lib/server/search/alert-searches.ts";
import { type Env, env } from "./env.ts";
import { logger } from "./logger.ts";
import { JOBS } from "./scopes.ts";

const STOP_MS = 10_000;
/** A committed job wakes the worker; polling finds those that wait for their next try. A full batch means: go on. */
const FETCHING = {
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 1,
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;
/** Mail servers take their time; matches of one city are better written one after the other. */
const CONCURRENCY: Partial<Record<string, number>> = { "drain-outbox": 4 };
/** Jobs of a batch that do not wait for each other: a city with a lot to send would hold up the others of its batch. */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set<JobName>(["drain-outbox"]);

export type WorkerSettings = Pick<Env, "smtpUrl" | "mailFrom" | "baseUrl" | "mailsPerSecond"> &
  Partial<Pick<Env, "dkim">>;
export type RunningWorker = { stop: () => Promise<void> };

/** What each job does. */
export function handlersFor(db: Connection["db"], drain: OutboxDrain): Record<JobName | CronName, JobHandler> {
  return {
    "drain-outbox": (payload) => drain.city(JOB_PAYLOADS["drain-outbox"].parse(payload).cityId),
    "drain-due": () => drain.wake(),
    "match-listing": async (payload) => {
      const { cityId, listingId } = JOB_PAYLOADS["match-listing"].parse(payload);
      await matchAndDispatch(db, cityId, listingId, new Date());
    },
    "rematch-city": async (payload) => {
      const { cityId } = JOB_PAYLOADS["rematch-city"].parse(payload);
      await db.transaction((tx) => rematchCity(tx, cityId, new Date()));
    },
    "dispatch-city": async (payload) => {
      const { cityId } = JOB_PAYLOADS["dispatch-city"].parse(payload);
      const done = await dispatchCity(db, cityId, new Date());
      if (done.requests + done.ended > 0) logger.info({ cityId, ...done }, "requests dispatched");
    },
    "dispatch-due": () => dispatchDue(db),
    "end-crises": async () => {
      const ended = await endOverCrises(db, new Date());
      if (ended > 0) logger.info({ ended }, "crises ended as planned");
    },
    "tell-unread": (payload) => tellUnread(db, JOB_PAYLOADS["tell-unread"].parse(payload), new Date()),
    "follow-exchanges": async () => logger.info(await followExchanges(db, new Date()), "exchanges followed"),
    "remove-photos": (payload) => removePhotos(db, photoStorage(), JOB_PAYLOADS["remove-photos"].parse(payload)),
    "expire-listings": async () => logger.info({ expired: await expireListings(db, new Date()) }, "listings expired"),
    "confirm-offers": async () => logger.info(await confirmOffers(db, new Date()), "offers confirmed or paused"),
    "erase-deleted": async () => logger.info({ erased: await eraseDeleted(db, new Date()) }, "deleted listings erased"),
    "write-digests": async () => {
      const done = await writeDigests(db, new Date());
      if (done.sent + done.empty > 0) logger.info(done, "digests written");
    },
    "alert-searches": async () => {
      const told = await alertSearches(db, new Date());
      if (told > 0) logger.info({ told }, "searches alerted");
    },
    "apply-decision": async (payload) => {
      await applyDecision(db, JOB_PAYLOADS["apply-decision"].parse(payload), new Date());
    },
    "apply-decisions": async () => {
      const applied = await applyDecisions(db, new Date());
      if (applied > 0) logger.info({ applied }, "decisions applied");
    },
    "escalate-cases": async () => {
      const escalated = await escalateCases(db, new Date());
      if (escalated > 0) logger.info({ escalated }, "cases escalated");
    },
    "lift-restrictions": async () => {
      const ended = await liftRestrictions(db, new Date());
      if (ended > 0) logger.info({ ended }, "restrictions ended");
    },
    "start-week": async () => logger.info({ offers: await startWeek(db, new Date()) }, "week started"),
    "draw-sample": async () =>
      logger.info({ drawn: await drawSample(db, new Date()) }, "decisions drawn to be judged again"),
    "fold-insights": async () => {
      const counted = await foldInsights(db);
      const periods = await countWindowsAhead(db, new Date());
      if (counted > 0) logger.info({ counted, periods }, "events counted");
    },
    "end-calls": async () => {
      const done = await endCalls(db, new Date());
      if (done.ended + done.counted > 0) logger.info(done, "calls ended or counted");
    },
    "publish-figures": async () => {
      const published = await publishFigures(db, new Date());
      if (published > 0) logger.info({ published }, "quarters published");
    },
    purge: async () => logger.info({ gone: await purgeExpired(db, new Date()) }, "purged"),
  };
}

/** Runs the jobs of a batch. */
function runBatch(name: string, handler: JobHandler): (jobs: Job<unknown>[]) => Promise<JobResult[]> {
  return async (jobs) => {
    if (SIDE_BY_SIDE.has(name)) return Promise.all(jobs.map((job) => runJob(name, handler, job)));
    const results: JobResult[] = [];
    for (const job of jobs) results.push(await runJob(name, handler, job));
    return results;
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
export async function startWorker(
  connection: Connection,
  settings: WorkerSettings = env(),
  pusher: PushSender | null = currentPushSender(),
): Promise<RunningWorker> {
  const { smtpUrl, mailsPerSecond } = settings;
  const mailer = smtpUrl ? createMailer({ ...settings, smtpUrl }) : null;
  if (!mailer) logger.warn("SMTP_URL is not set: mails wait");
  const db = connection.scoped(JOBS);
  const drain = openDrain({ db, mailer, pusher, mailsPerSecond });
  const boss = await startBoss(connection.url);
  for (const [name, handler] of Object.entries(handlersFor(db, drain))) {
    const options = { ...FETCHING, localConcurrency: CONCURRENCY[name] ?? 1 };
    await boss.work<unknown, JobResult[], typeof options>(name, options, runBatch(name, handler));
  }
  // What was due while nobody worked does not wait for the clock.
  await drain.wake();
  await boss.send("publish-figures" satisfies CronName, null);
  return {
    stop: async () => {
      drain.stop();
      await boss.stop({ graceful: true, timeout: STOP_MS });
      mailer?.close();
    },
  };
}
