import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { forgetOldQuestions, lockLate, markEscalated } from "#db/queries/escalation.ts";
import { findAddressees } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { forEachCity } from "../for-each-city.ts";
import { findJudges } from "./find-judges.ts";
import { tellAdmin, tellOfStuck } from "./tell-escalated.ts";

const HOUR_MS = 3_600_000;
/** An opinion that nobody gives keeps nobody away for longer. */
const OPINION_MS = 24 * HOUR_MS;

/** What no administrator may judge is brought before none: the city is told, and it is tried again. */
async function escalateIn(tx: Db, city: City, now: Date): Promise<number> {
  const { id: cityId, settings } = city;
  await forgetOldQuestions(tx, { cityId, before: new Date(now.getTime() - OPINION_MS) });
  const { escalateAfterMinutes } = settings.moderation;
  const late = await lockLate(tx, { cityId, now, escalateAfterMinutes });
  if (late.length === 0) return 0;
  const caseIds = late.map(({ id }) => id);
  const judges = await findJudges(tx, { cityId, caseIds, roles: ["admin"], except: [] });
  const theirs = new Set([...judges.values()].flatMap((ids) => [...ids]));
  const escalated = late.filter(({ id }) => theirs.has(id));
  await markEscalated(tx, { cityId, ids: [...theirs], now });
  for (const [memberId, to] of await findAddressees(tx, { cityId, memberIds: [...judges.keys()] })) {
    await tellAdmin(tx, { city, to, late: late.filter(({ id }) => judges.get(memberId)?.has(id)) }, now);
  }
  await tellOfStuck(
    tx,
    city,
    late.filter(({ id }) => !theirs.has(id)),
    now,
  );
  for (const { id, memberId } of escalated) {
    await insertAuditEntry(tx, {
      cityId,
      actorId: null,
      action: "case.escalated",
      subject: `case:${id}`,
      memberId,
      now,
    });
  }
  return escalated.length;
}

/** What waits longer than a city allows goes before its administrators, rather than being left. Gives how many went. */
export async function escalateCases(db: Db, now: Date): Promise<number> {
  let escalated = 0;
  await forEachCity(db, async (city) => {
    escalated += await db.transaction((tx) => escalateIn(tx, city, now));
  });
  return escalated;
}
