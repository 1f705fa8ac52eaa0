import "server-only";
import type { Db } from "#db/client.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { noticeLink } from "../moderation/notice-link.ts";
import { notify } from "../notifications/notify.ts";

/** Who made a notice: a member, or an address with the language of its page; nobody can be written to without either. */
export type Notifier = { memberId: string | null; email: string | null; locale: Locale };
/** What is told of it. `about`: the title of the listing, empty for a person. */
type Acknowledged = { reportId: string; about: string };

/** Sends the receipt of a notice (DSA, art. 16 (4)) with the way to follow it, in the transaction that makes it. */
export async function acknowledgeNotice(
  tx: Db,
  city: City,
  { memberId, email, locale }: Notifier,
  { reportId, about }: Acknowledged,
  now: Date,
): Promise<void> {
  const { id: cityId, slug } = city;
  const payloadIn = (language: Locale) => ({
    about,
    link: noticeLink(language, { citySlug: slug, cityId, reportId }),
  });
  const businessKey = `notice-received:${reportId}`;
  const to = memberId && (await findAddressee(tx, { cityId, memberId }));
  if (to) {
    const place = { route: "noticeStatus", params: { city: slug }, query: { signalement: reportId } } as const;
    const notice = { words: {}, place };
    return notify(tx, to, { kind: "notice-received", payload: payloadIn(to.locale), notice, businessKey }, now);
  }
  if (!email) return;
  const mail = { cityId, recipient: email, locale, payload: payloadIn(locale), businessKey };
  await enqueueMail(tx, { kind: "notice-received", ...mail }, now);
}
