import "server-only";
import { database, inScope } from "#db/client.ts";
import { deletePushSubscription, deletePushSubscriptionOfOthers } from "#db/queries/push-subscriptions.ts";
import { serviceScope } from "../scopes.ts";
import { forgetDevices, readDevices } from "./device-cookie.ts";

/** Notifies the browser of the current request no more: nobody is signed in there any longer. */
export async function releaseDevices(): Promise<void> {
  for (const device of await readDevices()) {
    await inScope(serviceScope(device.cityId), () => deletePushSubscription(database(), device));
  }
  await forgetDevices();
}

/** The same where somebody else was notified before: their session may have ended without a word. */
export async function releaseDevicesOfOthers(userId: string): Promise<void> {
  for (const device of await readDevices()) {
    const release = () => deletePushSubscriptionOfOthers(database(), { ...device, userId });
    await inScope(serviceScope(device.cityId), release);
  }
}
