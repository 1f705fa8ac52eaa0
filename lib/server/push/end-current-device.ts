import "server-only";
import type { Member } from "#lib/identity/member.ts";
import { forgetDevices } from "../identity/device-cookie.ts";
import { unsubscribeDevice } from "./unsubscribe-device.ts";

/** Notifies the browser of the current request no more, by its endpoint. */
export async function endCurrentDevice(member: Member, { endpoint }: { endpoint: string }): Promise<void> {
  await unsubscribeDevice(member, { endpoint });
  await forgetDevices(member.cityId);
}
