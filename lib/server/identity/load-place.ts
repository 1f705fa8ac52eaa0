import "server-only";
import { database } from "#db/client.ts";
import { findMembership } from "#db/queries/memberships.ts";
import { currentSession } from "../session.ts";

/** What the current visitor is to a city. */
export async function loadPlace(cityId: string): Promise<"visitor" | "newcomer" | "member" | "suspended" | "leaving"> {
  const session = await currentSession();
  if (!session) return "visitor";
  const membership = await findMembership(database(), { cityId, userId: session.userId });
  if (!membership) return "newcomer";
  if (membership.leaving) return "leaving";
  return membership.suspended ? "suspended" : "member";
}
