import "server-only";
import { env } from "../env.ts";

/** Over https the `__Host-` prefix makes browsers refuse a cookie that another host or an insecure page could have set. */
export function cookieName(name: "session" | "sign-in" | "draft" | "push"): string {
  return env().baseUrl.startsWith("https:") ? `__Host-cdm-${name}` : `cdm-${name}`;
}
