import "server-only";
import { asService, database } from "#db/client.ts";
import { resendFailed } from "#db/queries/outbox-admin.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { logger } from "../logger.ts";

/**
 * An administrator has a message of their city that failed sent again. `changed-meanwhile` when it does not wait for that
 * any more, cannot be sent again, or is of another city.
 */
export async function resendMessage(member: Member, id: string, now: Date): Promise<void> {
  if (member.role !== "admin") throw new Refusal("not-found");
  const { cityId } = member;
  await database().transaction(async (tx) => {
    const isResent = await asService(tx, cityId, () => resendFailed(tx, { cityId, id, now }));
    if (!isResent) throw new Refusal("changed-meanwhile");
    await enqueue(tx, "drain-outbox", { cityId });
  });
  logger.info({ cityId, by: member.id, outboxIds: [id] }, "failed messages resent");
}
