import "server-only";
import { database } from "#db/client.ts";
import { forgetNewcomer } from "#db/queries/newcomers.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { currentSession } from "../session.ts";
import { signOut } from "./sign-out.ts";

/**
 * Somebody who signed in says that they are under 18: they are signed out, and nothing of them is kept, not even that they were
 * here. Refuses a member of a city, who declared to be of age: the city looks into that.
 */
export async function refuseMinor(): Promise<void> {
  const session = await currentSession();
  if (!session) return;
  const { userId: id, email } = session;
  if (!(await database().transaction((tx) => forgetNewcomer(tx, { id, email })))) throw new Refusal("not-allowed");
  await signOut();
}
