import "server-only";
import type { Db } from "#db/client.ts";
import { closeCase } from "#db/queries/decisions.ts";
import { lockGoneCase } from "#db/queries/gone-cases.ts";
import type { City } from "#lib/cities/city.ts";
import { answerNotices } from "./answer-notices.ts";

/** Closes the cases of listings that their authors deleted for good: there is nothing to decide, which notices are answered. */
export async function closeGoneCases(db: Db, city: City, { before, now }: { before: Date; now: Date }): Promise<void> {
  const { id: cityId } = city;
  const closeNext = async (tx: Db) => {
    const gone = await lockGoneCase(tx, { cityId, before });
    if (!gone) return false;
    const { id: caseId, title: about } = gone;
    await answerNotices(
      tx,
      city,
      { caseId, decision: null, measure: "none", answer: null, unfounded: false, about },
      now,
    );
    await closeCase(tx, { cityId, caseId, now });
    return true;
  };
  while (await db.transaction(closeNext));
}
