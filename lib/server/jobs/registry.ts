import "server-only";
import type { QueueOptions } from "pg-boss";
import { z } from "zod";

/** Jobs that a transaction asks for, with the schema of what they carry. */
export const JOB_PAYLOADS = {
  "drain-outbox": z.strictObject({ cityId: z.uuid() }),
  "match-listing": z.strictObject({ cityId: z.uuid(), listingId: z.uuid() }),
  "rematch-city": z.strictObject({ cityId: z.uuid() }),
  "dispatch-city": z.strictObject({ cityId: z.uuid() }),
  "tell-unread": z.strictObject({ cityId: z.uuid(), conversationId: z.uuid(), memberId: z.uuid() }),
  "remove-photos": z.strictObject({ cityId: z.uuid(), photoIds: z.array(z.uuid()) }),
  "apply-decision": z.strictObject({ cityId: z.uuid(), decisionId: z.uuid() }),
} as const;
export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.output<(typeof JOB_PAYLOADS)[Name]>;

/** Jobs of which one at most waits for a key. A job of these may not be sent without its key. */
export const ONCE_JOBS = ["dispatch-city"] as const satisfies readonly JobName[];
export type OnceJobName = (typeof ONCE_JOBS)[number];

/** Jobs that the clock asks for, as cron expressions in UTC. */
export const CRONS = {
  "dispatch-due": "* * * * *",
  "end-crises": "* * * * *",
  "drain-due": "* * * * *",
  "follow-exchanges": "1-59/5 * * * *",
  "expire-listings": "*/5 * * * *",
  "confirm-offers": "2-59/10 * * * *",
  "erase-deleted": "*/5 * * * *",
  "start-week": "1 * * * *",
  "apply-decisions": "* * * * *",
  "escalate-cases": "*/5 * * * *",
  "lift-restrictions": "*/5 * * * *",
  "draw-sample": "17 */6 * * *",
  "fold-insights": "* * * * *",
  "write-digests": "*/5 * * * *",
  "alert-searches": "3-59/10 * * * *",
  "end-calls": "4-59/10 * * * *",
  "publish-figures": "40 4 * * *",
  "erase-accounts": "35 2 * * *",
  purge: "20 3 * * *",
} as const;
export type CronName = keyof typeof CRONS;

/** Where a job goes after its last try, for a person to look at. */
export const DEAD_LETTER = "dead-letter";

/** Seconds. A message that could not leave is tried again by its own times (`lib/notifications/retry.ts`), not by its job's. */
export const QUEUE_POLICIES: Record<JobName | CronName, QueueOptions> = {
  "drain-outbox": { retryLimit: 2, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  "match-listing": { retryLimit: 5, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 60 },
  "rematch-city": { retryLimit: 5, retryDelay: 5, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 300 },
  "dispatch-city": { retryLimit: 5, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 300 },
  "end-crises": { retryLimit: 1, retryDelay: 5, expireInSeconds: 55 },
  "dispatch-due": { retryLimit: 1, retryDelay: 5, expireInSeconds: 55 },
  "drain-due": { retryLimit: 0, expireInSeconds: 55 },
  "tell-unread": { retryLimit: 5, retryDelay: 5, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 60 },
  "follow-exchanges": { retryLimit: 2, retryDelay: 20, retryBackoff: true, expireInSeconds: 240 },
  "remove-photos": { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 1800, expireInSeconds: 120 },
  "expire-listings": { retryLimit: 2, retryDelay: 20, retryBackoff: true, expireInSeconds: 240 },
  "confirm-offers": { retryLimit: 2, retryDelay: 20, retryBackoff: true, expireInSeconds: 540 },
  "erase-deleted": { retryLimit: 2, retryDelay: 20, retryBackoff: true, expireInSeconds: 240 },
  "start-week": { retryLimit: 3, retryDelay: 20, retryBackoff: true, expireInSeconds: 540 },
  "write-digests": { retryLimit: 1, retryDelay: 20, expireInSeconds: 280 },
  "apply-decision": { retryLimit: 5, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 60 },
  "apply-decisions": { retryLimit: 0, expireInSeconds: 55 },
  "escalate-cases": { retryLimit: 1, retryDelay: 20, expireInSeconds: 240 },
  "lift-restrictions": { retryLimit: 2, retryDelay: 20, retryBackoff: true, expireInSeconds: 240 },
  "draw-sample": { retryLimit: 2, retryDelay: 20, retryBackoff: true, expireInSeconds: 240 },
  "fold-insights": { retryLimit: 0, expireInSeconds: 55 },
  "alert-searches": { retryLimit: 1, retryDelay: 20, expireInSeconds: 540 },
  "end-calls": { retryLimit: 2, retryDelay: 20, retryBackoff: true, expireInSeconds: 540 },
  "publish-figures": { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 600 },
  "erase-accounts": { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 600 },
  purge: { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 600 },
};
