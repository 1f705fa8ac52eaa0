import "server-only";
import type { Db } from "#db/client.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { mailboxOf } from "#lib/identity/email-address.ts";
import { MAX_RECEIPTS } from "#lib/reports/report-limits.ts";
import { isWithin } from "../limits.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { noticeLink } from "../moderation/notice-link.ts";
import { notify } from "../notifications/notify.ts";

/** Who made a notice: a member, or an address with the language of its page; nobody can be written to without either. */
export type Notifier = { memberId: string | null; email: string | null; locale: Locale };
/** What is told of it. `about`: the title of the listing, empty for a person; `guessable`: the other one can tell who it was. */
type Acknowledged = { reportId: string; about: string; guessable: boolean };

const DAY_MS = 86_400_000;

/**
 * Sends the receipt of a notice (DSA, art. 16 (4)) with the way to follow it, in the transaction that makes it. Who left an
 * address may not be whose it is: that receipt quotes nothing, and a few a day leave to one mailbox.
 */
export async function acknowledgeNotice(
  tx: Db,
  city: City,
  { memberId, email, locale }: Notifier,
  { reportId, about, guessable }: Acknowledged,
  now: Date,
): Promise<void> {
  const { id: cityId, slug } = city;
  const linkIn = (language: Locale) => noticeLink(language, { citySlug: slug, cityId, reportId });
  const businessKey = `notice-received:${reportId}`;
  const to = memberId && (await findAddressee(tx, { cityId, memberId }));
  if (to) {
    const place = { route: "noticeStatus", params: { city: slug }, query: { signalement: reportId } } as const;
    const notice = { words: {}, place };
    const payload = { about, guessable, unproven: false, link: linkIn(to.locale) };
    await notify(tx, to, { kind: "notice-received", payload, notice, businessKey }, now);
    return;
  }
  if (!email || !(await isWithin(tx, `notice-receipt:${mailboxOf(email)}`, MAX_RECEIPTS, DAY_MS, now))) return;
  const payload = { about: "", guessable, unproven: true, link: linkIn(locale) };
  const mail = { cityId, recipient: email, locale, payload, businessKey };
  await enqueueMail(tx, { kind: "notice-received", ...mail }, now);
}
