import type { Connection } from "#db/client.ts";
import type { Mailer } from "#lib/server/mail/mailer.ts";
import type { DrainContext } from "#lib/server/outbox/drain-outbox.ts";
import { createPacer } from "#lib/server/outbox/pacer.ts";
import { createServerRest } from "#lib/server/outbox/server-rest.ts";
import type { PushSender } from "#lib/server/push/push-sender.ts";

type Means = { db: Connection["db"]; mailer?: Mailer; pusher?: PushSender; now: Date };

/** What a drain of a test works with: as fast as it can, at a set moment. */
export function drainContext({ db, mailer, pusher, now }: Means): DrainContext {
  return {
    db,
    mailer: mailer ?? null,
    pusher: pusher ?? null,
    pacer: createPacer(100_000),
    rest: createServerRest(),
    clock: () => now,
  };
}
