import "server-only";
import { database } from "#db/client.ts";
import { type Addressee, findAddressee } from "#db/queries/people.ts";
import type { Member } from "#lib/identity/member.ts";

/** What a member wants to receive, in which language, and whether they can be reached. */
export type OwnPreferences = Pick<Addressee, "preferences" | "locale" | "hasPush" | "mailPausedUntil" | "timeZone"> & {
  recipient: string;
};

/** The preferences of a member; those of everybody until they choose. */
export async function loadPreferences({ cityId, id: memberId }: Member): Promise<OwnPreferences> {
  const own = await findAddressee(database(), { cityId, memberId });
  if (!own?.recipient) throw new Error(`nobody signs in as ${memberId}`);
  return { ...own, recipient: own.recipient };
}
