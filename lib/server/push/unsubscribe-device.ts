import "server-only";
import { database } from "#db/client.ts";
import { deleteOwnPushSubscription } from "#db/queries/push-subscriptions.ts";
import type { Member } from "#lib/identity/member.ts";

/** Notifies a browser of a member no more. That it is known no more is no fault: that is what was asked. */
export async function unsubscribeDevice(
  { cityId, id: memberId }: Member,
  one: { id: string } | { endpoint: string },
): Promise<void> {
  await deleteOwnPushSubscription(database(), { cityId, memberId, one });
}
