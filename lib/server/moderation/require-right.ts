import "server-only";
import { database } from "#db/client.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { isReportingSuspended, type MaybeMisuser } from "./load-misuse.ts";

const CODES = { notices: "reports-suspended", appeals: "appeals-suspended" } as const;

/** Refuses whose notices or appeals are not handled for now, after a warning (DSA, art. 23). */
export async function requireRight(kind: "notices" | "appeals", whose: MaybeMisuser, now: Date): Promise<void> {
  if (await isReportingSuspended(database(), whose, kind, now)) throw new Refusal(CODES[kind]);
}
