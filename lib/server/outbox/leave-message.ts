import "server-only";
import { database, inScope } from "#db/client.ts";
import { dropFailed } from "#db/queries/outbox-admin.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { logger } from "../logger.ts";
import { serviceScope } from "../scopes.ts";

/** An administrator gives up a message of their city that failed. `changed-meanwhile` when it does not wait for that any more. */
export async function leaveMessage(member: Member, id: string): Promise<void> {
  if (member.role !== "admin") throw new Refusal("not-found");
  const { cityId } = member;
  const isDropped = await inScope(serviceScope(cityId), () => dropFailed(database(), { cityId, id }));
  if (!isDropped) throw new Refusal("changed-meanwhile");
  logger.info({ cityId, by: member.id, outboxIds: [id] }, "failed messages given up");
}
