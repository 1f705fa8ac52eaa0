import "server-only";
import type { Db } from "#db/client.ts";
import { findAnchor } from "#db/queries/candidates.ts";
import { countObstacles, listFartherPeople, listOtherAvailabilities } from "#db/queries/obstacles.ts";
import { nearestFarther } from "#lib/matching/farther.ts";
import { otherSlots, peopleAtOtherSlots } from "#lib/matching/other-slots.ts";
import { type WhyNobody, whyNobody } from "#lib/matching/why-nobody.ts";

type Search = { cityId: string; listingId: string; now: Date };

/** Why nobody fits a request, and what would change it, with numbers of people; nothing when it is not open. */
export async function loadWhyNobody(db: Db, { now, ...search }: Search): Promise<WhyNobody[]> {
  const found = await findAnchor(db, { ...search, now });
  if (!found) return [];
  const { anchor, moment } = found;
  const unmet = { anchor, moment, now };
  const counts = await countObstacles(db, unmet);
  const others = counts.ifOtherSlots > 0 && anchor.kind === "request" ? otherSlots(anchor, moment) : [];
  const otherTimes = others.length > 0 ? peopleAtOtherSlots(others, await listOtherAvailabilities(db, unmet)) : [];
  const farther = counts.ifFarther > 0 ? nearestFarther(await listFartherPeople(db, unmet)) : null;
  return whyNobody(counts, { otherTimes, farther });
}
