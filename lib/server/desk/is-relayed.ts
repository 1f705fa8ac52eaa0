import "server-only";
import { database, inScope } from "#db/client.ts";
import { isOfDesk } from "#db/queries/desk-people.ts";
import { serviceScope } from "../scopes.ts";

/** Whether the desk of a city acts for a member, so that whoever meets them is told. */
export function isRelayed(cityId: string, memberId: string): Promise<boolean> {
  return inScope(serviceScope(cityId), () => isOfDesk(database(), { cityId, memberId }));
}
