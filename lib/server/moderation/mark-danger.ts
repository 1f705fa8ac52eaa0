import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { putFirst } from "#db/queries/case-changes.ts";
import { insertNote } from "#db/queries/case-notes.ts";
import { getCity } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { dueAt } from "#lib/moderation/due.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { holdCase } from "./hold-case.ts";
import type { CaseNote } from "./pass-on.ts";

/** Whom the city named for this, if anybody: the mail holds the way to the case, and nothing of whom it is about. */
async function tellOnCall(tx: Db, city: City, firstName: string, caseId: string, now: Date): Promise<void> {
  const { onCall } = city.settings.moderation;
  if (!onCall?.email) return;
  const link = env().baseUrl + href(DEFAULT_LOCALE, "moderation", { city: city.slug }, { dossier: caseId });
  const to = { cityId: city.id, recipient: onCall.email, locale: DEFAULT_LOCALE };
  const businessKey = `danger-noted:${caseId}:${now.toISOString()}`;
  await enqueueMail(tx, { ...to, kind: "danger-noted", payload: { firstName, link }, businessKey }, now);
}

/** Somebody may be in danger: the case goes before all others, and whoever is on call is written to at once. */
export async function markDanger(member: Member, { caseId, note }: CaseNote, now: Date): Promise<void> {
  const { cityId, id: authorId, firstName } = member;
  await database().transaction(async (tx) => {
    const { memberId } = await holdCase(tx, member, caseId);
    const city = await getCity(tx, cityId);
    const due = dueAt({ risk: 100, urgent: true, isAppeal: false }, city.settings.moderation, now);
    await insertNote(tx, { cityId, caseId, authorId, kind: "danger", body: note, now });
    await putFirst(tx, { cityId, caseId, dueAt: due, now });
    await tellOnCall(tx, city, firstName, caseId, now);
    await insertAuditEntry(tx, {
      cityId,
      actorId: authorId,
      action: "case.danger",
      subject: `case:${caseId}`,
      memberId,
      now,
    });
  });
}
