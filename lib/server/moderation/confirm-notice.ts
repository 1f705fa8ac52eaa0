import "server-only";
import { database, inScope } from "#db/client.ts";
import { confirmOpenNotice } from "#db/queries/notices.ts";
import type { City } from "#lib/cities/city.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { serviceScope } from "../scopes.ts";
import { openNoticeLink } from "./notice-link.ts";

/**
 * Whoever opened the link of the receipt says that the notice is theirs: until then nothing of it counts against the address.
 * A press, because programs open the links of mails, too. `not-found` for any other link; pressing twice changes nothing.
 */
export async function confirmNotice(city: City, link: string, now: Date): Promise<void> {
  const key = openNoticeLink(link);
  if (key?.cityId !== city.id) throw new Refusal("not-found");
  await inScope(serviceScope(city.id), () => confirmOpenNotice(database(), { cityId: city.id, id: key.id, now }));
}
