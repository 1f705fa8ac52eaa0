import "server-only";
import { type Db, database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { closeOpenReport, findReport } from "#db/queries/moderated-reports.ts";
import { findAddressee } from "#db/queries/people.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

export type Closing = { report: string; answer: string };

/**
 * A moderator or an admin closes a report with an answer, once; its reporter is told that there is one. `not-found` for
 * anybody else, and for a report that they made or that is about them.
 */
export async function closeReport(member: Member, { report: id, answer }: Closing, now: Date): Promise<void> {
  if (!moderates(member)) throw new Refusal("not-found");
  const { cityId, id: moderatorId } = member;
  await database().transaction(async (tx) => {
    const reporterId = await closeOpenReport(tx, { cityId, moderatorId, id, answer, now });
    if (reporterId) return tellReporter(tx, { cityId, reportId: id, reporterId }, now);
    const known = await findReport(tx, { cityId, moderatorId, id });
    throw new Refusal(known ? "changed-meanwhile" : "not-found");
  });
}

async function tellReporter(
  tx: Db,
  { cityId, reportId, reporterId }: { cityId: string; reportId: string; reporterId: string },
  now: Date,
): Promise<void> {
  const [city, to] = await Promise.all([getCity(tx, cityId), findAddressee(tx, { cityId, memberId: reporterId })]);
  if (!to || to.suspended) return;
  const place = { city: city.slug };
  await notify(
    tx,
    to,
    {
      kind: "report-answered",
      payload: { link: env().baseUrl + href(to.locale, "privacyLog", place) },
      notice: { words: {}, place: { route: "privacyLog", params: place } },
      businessKey: `report-answered:${reportId}`,
    },
    now,
  );
}
