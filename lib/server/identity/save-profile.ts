import "server-only";
import { database } from "#db/client.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ProfileInput } from "#lib/identity/profile.schema.ts";
import { changeProfile } from "./change-profile.ts";

/** Saves what a member says of themselves. Throws what `changeProfile` throws. */
export async function saveProfile(member: Member, profile: ProfileInput): Promise<void> {
  await changeProfile(database(), member, profile);
}
