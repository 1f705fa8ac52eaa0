import "server-only";
import type { Db } from "#db/client.ts";
import { findAddressees, listStaff } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import type { DangerRecipient } from "#lib/moderation/case-view.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { notify } from "../notifications/notify.ts";

/** Who says that somebody is in danger, and of whose case. */
type Danger = { member: Pick<Member, "id" | "firstName">; concernedId: string };

/** The administrators of a city who are to hear of it: neither who says so nor whom the case is about. */
const listAdmins = (db: Db, { id: cityId }: City, { member, concernedId }: Danger) =>
  listStaff(db, { cityId, roles: ["admin"], except: [member.id, concernedId] });

/** Who is written to when somebody may be in danger. */
export async function dangerRecipient(db: Db, city: City, danger: Danger): Promise<DangerRecipient> {
  if (city.settings.moderation.onCall?.email) return "onCall";
  return (await listAdmins(db, city, danger)).length > 0 ? "admins" : "nobody";
}

/**
 * Writes at once to whom the city named for this, else to all its other administrators. The mail holds the way to the case, and
 * nothing of whom it is about.
 */
export async function tellOfDanger(
  tx: Db,
  city: City,
  { caseId, ...danger }: Danger & { caseId: string },
  now: Date,
): Promise<void> {
  const { id: cityId, slug, settings } = city;
  const { firstName } = danger.member;
  const link = (locale: Locale) => env().baseUrl + href(locale, "moderation", { city: slug }, { dossier: caseId });
  const businessKey = `danger-noted:${caseId}:${now.toISOString()}`;
  const kind = "danger-noted";
  const onCall = settings.moderation.onCall?.email;
  if (onCall) {
    const payload = { firstName, link: link(DEFAULT_LOCALE) };
    await enqueueMail(tx, { cityId, recipient: onCall, locale: DEFAULT_LOCALE, kind, payload, businessKey }, now);
    return;
  }
  const memberIds = await listAdmins(tx, city, danger);
  for (const to of (await findAddressees(tx, { cityId, memberIds })).values()) {
    const payload = { firstName, link: link(to.locale) };
    const key = `${businessKey}:${to.memberId}`;
    await notify(tx, to, { kind, payload, notice: null, businessKey: key, pressing: true }, now);
  }
}
