import "server-only";
import { cookies } from "next/headers";
import { ID_PATTERN } from "#lib/ids/id-pattern.ts";
import { cookieName } from "./cookie-name.ts";
import { cookieAttributes } from "./identity-cookies.ts";
import { keyedHash } from "./keyed-hash.ts";

/** A browser that is notified in a city, by the id of its subscription. */
export type NotifiedDevice = { cityId: string; id: string };

/** Browsers keep no cookie for longer. */
const LIFETIME_MS = 400 * 86_400_000;
const MAX_CITIES = 8;
const ENTRY = new RegExp(`^(${ID_PATTERN})\\.(${ID_PATTERN})\\.([0-9a-f]{64})$`);

/** Whoever holds a cookie that we gave holds the browser itself, signed in or not. */
const proofOf = ({ cityId, id }: NotifiedDevice) => keyedHash(`push ${cityId} ${id} `);

function readEntry(entry: string): NotifiedDevice[] {
  const [, cityId = "", id = "", proof] = ENTRY.exec(entry) ?? [];
  return proof === proofOf({ cityId, id }) ? [{ cityId, id }] : [];
}

/** Which subscriptions the browser of the current request has, one in each city. */
export async function readDevices(): Promise<NotifiedDevice[]> {
  const value = (await cookies()).get(cookieName("push"))?.value ?? "";
  return value.split("~", MAX_CITIES).flatMap(readEntry);
}

async function write(devices: readonly NotifiedDevice[]): Promise<void> {
  const value = devices.map((device) => `${device.cityId}.${device.id}.${proofOf(device)}`).join("~");
  (await cookies()).set(cookieName("push"), value, cookieAttributes(devices.length > 0 ? LIFETIME_MS : 0));
}

/** Has the browser of the current request remember its subscription in a city, in the place of an earlier one. */
export async function rememberDevice(device: NotifiedDevice): Promise<void> {
  const others = (await readDevices()).filter(({ cityId }) => cityId !== device.cityId);
  await write([device, ...others].slice(0, MAX_CITIES));
}

/** Has it forget the one in a city, or all of them. */
export async function forgetDevices(cityId?: string): Promise<void> {
  const devices = await readDevices();
  if (devices.length > 0) await write(cityId ? devices.filter((device) => device.cityId !== cityId) : []);
}
