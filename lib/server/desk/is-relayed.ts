import "server-only";
import { database } from "#db/client.ts";
import { isOfDesk } from "#db/queries/desk-people.ts";

/** Whether the desk of a city acts for a member, so that whoever meets them is told. */
export function isRelayed(cityId: string, memberId: string): Promise<boolean> {
  return isOfDesk(database(), { cityId, memberId });
}
