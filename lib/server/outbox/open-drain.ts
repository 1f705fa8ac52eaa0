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

/** Drains of one city at once, of the lanes in `worker.ts`: a city with a lot to send leaves room for the others. */
const MOST_OF_A_CITY = 3;

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
  const running = new Map<string, { drains: number; asked: boolean }>();
  const drainBeside = async (cityId: string, here: { drains: number; asked: boolean }) => {
    here.drains += 1;
    try {
      return await drainOutbox(context, cityId);
    } finally {
      here.drains -= 1;
      if (here.drains === 0) running.delete(cityId);
    }
  };
  const city = async (cityId: string) => {
    const here = running.get(cityId) ?? { drains: 0, asked: false };
    running.set(cityId, here);
    // Those at work find what this one was asked for, unless they are at their end: then they ask again.
    if (here.drains >= MOST_OF_A_CITY) {
      here.asked = true;
      return;
    }
    const done = await drainBeside(cityId, here);
    const again = done.more || here.asked;
    here.asked = false;
    if (done.failed + done.away > 0) logger.warn({ cityId, ...done }, "messages could not leave");
    if (again) await enqueue(db, "drain-outbox", { cityId });
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
