import "server-only";
import { env } from "../env.ts";

type CookieName = "session" | "sign-in" | "draft" | "push" | `oidc-${"flow" | "pending" | "state" | "nonce" | "pkce"}`;

/** Over https the `__Host-` prefix makes browsers refuse a cookie that another host or an insecure page could have set. */
export function cookieName(name: CookieName): string {
  return env().baseUrl.startsWith("https:") ? `__Host-cdm-${name}` : `cdm-${name}`;
}
