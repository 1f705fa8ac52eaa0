import "server-only";
import { asService, database } from "#db/client.ts";
import {
  deletePushSubscription,
  dropUnusedPushSubscriptions,
  listPushSubscriptions,
  savePushSubscription,
} from "#db/queries/push-subscriptions.ts";
import type { Member } from "#lib/identity/member.ts";
import { deviceLabel } from "#lib/notifications/push-device.ts";
import { isKnownPushService } from "#lib/notifications/push-endpoint.ts";
import type { PushSubscriptionInput } from "#lib/notifications/push-subscription.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../env.ts";
import { readDevices, rememberDevice } from "../identity/device-cookie.ts";
import { consume } from "../limits.ts";

const MAX_DEVICES = 10;
const MAX_AN_HOUR = 30;
const HOUR_MS = 3_600_000;

type Wish = {
  subscription: PushSubscriptionInput;
  userAgent: string;
  /** Its push service gave it another address: nobody pressed anything. */
  moved: boolean;
};

/** The id under which the browser of the current request is notified for a member; null when it is not. */
async function currentDevice({ cityId, id: memberId }: Member): Promise<string | null> {
  const here = (await readDevices()).find((device) => device.cityId === cityId);
  const own = await listPushSubscriptions(database(), { cityId, memberId });
  return own.find(({ id }) => id === here?.id)?.id ?? null;
}

/**
 * Lets the browser of the current request be notified for a member, and no more for whoever it was before. Past ten
 * browsers, the one that was of no use for longest is forgotten. Throws `not-found` when no device is notified,
 * `not-allowed` for an address of no known push service, or a move of a browser that was not theirs, or `too-many-requests`.
 */
export async function subscribeDevice(
  member: Member,
  { subscription, userAgent, moved }: Wish,
  now: Date,
): Promise<void> {
  const { push } = env();
  if (!push) throw new Refusal("not-found");
  if (!isKnownPushService(subscription.endpoint, push.services)) throw new Refusal("not-allowed");
  const before = moved ? await currentDevice(member) : null;
  if (moved && !before) throw new Refusal("not-allowed");
  await consume(database(), `push:${member.userId}`, MAX_AN_HOUR, HOUR_MS, now);
  const owner = { cityId: member.cityId, memberId: member.id };
  const id = await database().transaction(async (tx) => {
    const browser = { ...owner, ...subscription, device: deviceLabel(userAgent), now };
    // It may have been somebody else's.
    const kept = await asService(tx, member.cityId, () => savePushSubscription(tx, browser));
    if (before && before !== kept) await deletePushSubscription(tx, { cityId: member.cityId, id: before });
    await dropUnusedPushSubscriptions(tx, { ...owner, keep: MAX_DEVICES });
    return kept;
  });
  await rememberDevice({ cityId: member.cityId, id });
}
