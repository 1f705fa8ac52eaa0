import "server-only";
import { headers } from "next/headers";
import { deviceOf } from "#lib/identity/device.ts";
import { networkOf } from "#lib/identity/network.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "./env.ts";

/**
 * Whether a writing request comes from a page of this very site. A browser always names the origin of a POST: a missing,
 * `null` or foreign one is refused, although Next lets the missing one through.
 */
export function isOwnOrigin(request: Headers, baseUrl: string): boolean {
  const origin = request.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const site = request.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  return origin === new URL(baseUrl).origin || new URL(origin).host === request.get("host");
}

/** Throws `bad-origin` unless the current request comes from a page of this site. */
export async function requireOwnOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers(), env().baseUrl)) throw new Refusal("bad-origin");
}

/** The network that the current request comes from, for limits; `direct` where no trusted proxy says so. */
export async function currentNetwork(): Promise<string> {
  if (!env().trustProxy) return "direct";
  return networkOf((await headers()).get("x-forwarded-for")?.split(",").at(-1) ?? "") ?? "direct";
}

/** What the browser of the current request says that it is. */
export async function currentDevice(): Promise<string> {
  return deviceOf((await headers()).get("user-agent") ?? "");
}
