import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { countEscalated, escalateLate, firstOf, forgetOldQuestions } from "#db/queries/escalation.ts";
import { type Addressee, findAddressees, listStaff } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { forEachCity } from "../for-each-city.ts";
import { notify } from "../notifications/notify.ts";

const HOUR_MS = 3_600_000;
/** An opinion that nobody gives keeps nobody away for longer. */
const OPINION_MS = 24 * HOUR_MS;

type Told = { city: City; to: Addressee; urgentIds: readonly string[] };

/** One mail an hour at most, with how many wait; one for each danger, at once. */
async function tellAdmin(tx: Db, { city, to, urgentIds }: Told, now: Date): Promise<void> {
  const { id: cityId, slug } = city;
  const judging = { cityId, moderatorId: to.memberId };
  const count = await countEscalated(tx, judging);
  if (count === 0) return;
  const urgent = await firstOf(tx, judging, urgentIds);
  const query = urgent ? { dossier: urgent } : { file: "escalated" };
  const params = { city: slug };
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS).toISOString();
  const link = env().baseUrl + href(to.locale, "moderation", params, query);
  const notice = { words: { count }, place: { route: "moderation" as const, params, query } };
  const businessKey = `case-escalated:${to.memberId}:${urgent ?? hour}`;
  await notify(tx, to, { kind: "case-escalated", payload: { count, link }, notice, businessKey, pressing: true }, now);
}

async function escalateIn(tx: Db, city: City, now: Date): Promise<number> {
  const { id: cityId, settings } = city;
  await forgetOldQuestions(tx, { cityId, before: new Date(now.getTime() - OPINION_MS) });
  const { escalateAfterMinutes } = settings.moderation;
  const late = await escalateLate(tx, { cityId, now, escalateAfterMinutes });
  if (late.length === 0) return 0;
  const urgentIds = late.filter(({ urgent }) => urgent).map(({ id }) => id);
  const memberIds = await listStaff(tx, { cityId, roles: ["admin"], except: [] });
  const admins = await findAddressees(tx, { cityId, memberIds });
  for (const to of admins.values()) await tellAdmin(tx, { city, to, urgentIds }, now);
  for (const { id, memberId } of late) {
    await insertAuditEntry(tx, {
      cityId,
      actorId: null,
      action: "case.escalated",
      subject: `case:${id}`,
      memberId,
      now,
    });
  }
  return late.length;
}

/** What waits longer than a city allows goes before its administrators, rather than being left. Gives how many went. */
export async function escalateCases(db: Db, now: Date): Promise<number> {
  let escalated = 0;
  await forEachCity(db, async (city) => {
    escalated += await db.transaction((tx) => escalateIn(tx, city, now));
  });
  return escalated;
}
