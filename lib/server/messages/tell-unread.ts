import "server-only";
import type { Connection } from "#db/client.ts";
import { lockUntold, markTold } from "#db/queries/conversation-unread.ts";
import { findAddressee } from "#db/queries/people.ts";
import { nextWaking } from "#lib/matching/waves/waking-time.ts";
import { tellParty } from "../exchanges/tell-party.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { JobPayload } from "../jobs/registry.ts";

/**
 * Writes a mail to a member who has not read what the other one wrote: one until they read again, however many messages.
 * In their quiet hours it looks again at the end of those, when they may have read it.
 */
export async function tellUnread(db: Connection["db"], unread: JobPayload<"tell-unread">, now: Date): Promise<void> {
  const { cityId, memberId } = unread;
  await db.transaction(async (tx) => {
    const untold = await lockUntold(tx, unread);
    if (!untold) return;
    const to = await findAddressee(tx, { cityId, memberId });
    if (!to) return;
    const morning = nextWaking(now, to.timeZone, to.preferences.quietHours);
    if (morning > now) return enqueue(tx, "tell-unread", unread, morning);
    const { exchangeId, otherId, title, lastSeq } = untold;
    await markTold(tx, unread, { seq: lastSeq });
    const about = { cityId, exchangeId, title, toId: memberId, fromId: otherId };
    await tellParty(tx, { ...about, news: "wrote" }, now);
  });
}
