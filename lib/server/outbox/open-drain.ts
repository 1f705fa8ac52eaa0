import "server-only";
import type { Connection } from "#db/client.ts";
import { listCitiesWithDue } from "#db/queries/outbox.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { logger } from "../logger.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { PushSender } from "../push/push-sender.ts";
import { type DrainContext, drainOutbox } from "./drain-outbox.ts";
import { createPacer } from "./pacer.ts";
import { createServerRest } from "./server-rest.ts";
import { warnOfWaiting } from "./warn-of-waiting.ts";

/** What sends the messages of this process. */
export type OutboxDrain = {
  city: (cityId: string) => Promise<void>;
  /** Asks for every city in which something is due: no transaction told of what is due only now. Warns of what is late. */
  wake: () => Promise<void>;
  /** Lets what is being sent end, and begins nothing more. */
  stop: () => void;
};

type Means = { db: Connection["db"]; mailer: Mailer | null; pusher: PushSender | null; mailsPerSecond: number };

/** Opens the way out of this process: one pace and one view of the mail server, whatever sends through it. */
export function openDrain({ db, mailer, pusher, mailsPerSecond }: Means): OutboxDrain {
  let stopped = false;
  const context: DrainContext = {
    db,
    mailer,
    pusher,
    pacer: createPacer(mailsPerSecond),
    rest: createServerRest(),
    clock: () => new Date(),
    stopping: () => stopped,
  };
  const city = async (cityId: string) => {
    const done = await drainOutbox(context, cityId);
    if (done.failed + done.away > 0) logger.warn({ cityId, ...done }, "messages could not leave");
    if (done.more) await enqueue(db, "drain-outbox", { cityId });
    if (done.away > 0) await enqueue(db, "drain-outbox", { cityId }, context.rest.until());
  };
  return {
    city,
    wake: async () => {
      await warnOfWaiting(db, context.clock());
      for (const cityId of await listCitiesWithDue(db, context.clock())) await enqueue(db, "drain-outbox", { cityId });
    },
    stop: () => {
      stopped = true;
    },
  };
}
