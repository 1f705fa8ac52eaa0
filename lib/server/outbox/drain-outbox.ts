import "server-only";
import { type ClaimedMessage, claimDue, dropStale, releaseMessages } from "#db/queries/outbox.ts";
import type { Channel } from "#lib/notifications/topic.ts";
import { type SendContext, type SendOutcome, sendMessage } from "./send-message.ts";
import type { ServerRest } from "./server-rest.ts";

/** Few at a time: what is urgent waits for the end of a batch, and so many are held by whoever is killed. */
const BATCH = 5;
/** Longer than a mail server may take for one message (`mailer.ts`: forty seconds), after `OWN_MS`. */
const LEASE_MS = 60_000;
/** A batch that takes longer is given back: what is urgent goes first again. */
const OWN_MS = 5_000;
/** A drain ends then, for other cities to have their turn; what is left is another one's. */
const DRAIN_MS = 20_000;

export type DrainContext = SendContext & { rest: ServerRest; stopping?: () => boolean };
export type Drained = Record<SendOutcome, number> & {
  /** Messages are due that another drain has to send. */
  more: boolean;
};

/** The ways by which this process can send now. */
function openChannels({ mailer, pusher, rest, clock }: DrainContext): Channel[] {
  const mail = mailer && rest.until() <= clock();
  return [...(mail ? (["mail"] as const) : []), ...(pusher ? (["push"] as const) : [])];
}

/** Sends claimed messages until it has taken too long or the server is away; the rest is given back. */
async function sendBatch(context: DrainContext, batch: readonly ClaimedMessage[], done: Drained): Promise<void> {
  const started = performance.now();
  const left = [...batch];
  while (left.length > 0 && performance.now() - started < OWN_MS && !context.stopping?.()) {
    const message = left[0] as ClaimedMessage;
    const outcome = await sendMessage(context, message);
    done[outcome] += 1;
    if (outcome === "away") {
      context.rest.away(context.clock());
      break;
    }
    if (message.channel === "mail" && outcome === "sent") context.rest.answered();
    left.shift();
  }
  const [first] = left;
  if (first) await releaseMessages(context.db, { cityId: first.cityId, ids: left.map(({ id }) => id) });
}

/**
 * Sends what is due in a city, the most urgent and then the oldest first, at the pace of this process. Any number may run
 * at once, here and elsewhere: each message is claimed by one. Gives how many had which end.
 */
export async function drainOutbox(context: DrainContext, cityId: string): Promise<Drained> {
  const done: Drained = { sent: 0, dropped: 0, putOff: 0, failed: 0, away: 0, more: false };
  const started = performance.now();
  while (!context.stopping?.()) {
    const channels = openChannels(context);
    if (channels.length === 0) break;
    const now = context.clock();
    const lockedUntil = new Date(now.getTime() + LEASE_MS);
    const batch = await claimDue(context.db, { cityId, channels, limit: BATCH, now, lockedUntil });
    if (batch.length === 0) break;
    const droppedBefore = done.dropped;
    await sendBatch(context, batch, done);
    // After an outage most of what is due may be late: it is not looked at one by one.
    if (done.dropped > droppedBefore) done.dropped += await dropStale(context.db, { cityId, now });
    if (performance.now() - started > DRAIN_MS) return { ...done, more: true };
  }
  return done;
}
