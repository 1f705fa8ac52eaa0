import "server-only";
import { database } from "#db/client.ts";
import { listPushSubscriptions } from "#db/queries/push-subscriptions.ts";
import type { Member } from "#lib/identity/member.ts";
import { env } from "../env.ts";
import { readDevices } from "../identity/device-cookie.ts";

export type OwnDevice = { id: string; device: string; createdAt: Date; isCurrent: boolean };
export type OwnDevices = {
  /** What a browser asks its push service with. */
  publicKey: string;
  /** Whether the browser of the current request is among them. */
  isOn: boolean;
  devices: OwnDevice[];
};

/** The browsers that are notified for a member; null when no device is. */
export async function loadDevices({ cityId, id: memberId }: Member): Promise<OwnDevices | null> {
  const { push } = env();
  if (!push) return null;
  const here = (await readDevices()).find((device) => device.cityId === cityId);
  const stored = await listPushSubscriptions(database(), { cityId, memberId });
  const devices = stored.map(({ id, device, createdAt }) => ({ id, device, createdAt, isCurrent: id === here?.id }));
  return { publicKey: push.publicKey, isOn: devices.some(({ isCurrent }) => isCurrent), devices };
}
