import "server-only";
import { asService, database } from "#db/client.ts";
import { resendRecentlyFailed } from "#db/queries/outbox-admin.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { logger } from "../logger.ts";

/** Of one line of the log. */
const LOGGED_IDS = 100;

/** An administrator has all messages of their city sent again that failed within a day. `changed-meanwhile` when there is none. */
export async function resendRecent(member: Member, now: Date): Promise<void> {
  if (member.role !== "admin") throw new Refusal("not-found");
  const { cityId, id: by } = member;
  const ids = await database().transaction(async (tx) => {
    const again = await asService(tx, cityId, () => resendRecentlyFailed(tx, { cityId, now }));
    if (again.length === 0) throw new Refusal("changed-meanwhile");
    await enqueue(tx, "drain-outbox", { cityId });
    return again;
  });
  for (let at = 0; at < ids.length; at += LOGGED_IDS) {
    logger.info({ cityId, by, outboxIds: ids.slice(at, at + LOGGED_IDS) }, "failed messages resent");
  }
}
