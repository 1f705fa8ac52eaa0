import "server-only";
import type { Db } from "#db/client.ts";
import type { MadeNotice } from "#db/queries/notices.ts";
import { type Addressee, findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import type { RouteName } from "#lib/i18n/routes.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { notify } from "../notifications/notify.ts";
import { decisionLink } from "./decision-link.ts";
import { noticeLink } from "./notice-link.ts";

type MadeAppeal = { appealId: string; decisionId: string; memberId: string; notice: MadeNotice | null };

/** Where a member finds what they contest, signed in. */
type Place = { route: Extract<RouteName, "decision" | "noticeStatus">; query: Record<string, string> };

/** Sends the receipt of an appeal, in the transaction that makes it, to whoever contests. */
export async function acknowledgeAppeal(tx: Db, city: City, made: MadeAppeal, now: Date): Promise<void> {
  const { id: cityId, slug: citySlug } = city;
  const { appealId, decisionId, notice } = made;
  const businessKey = `appeal-received:${appealId}`;
  const tell = async (to: Addressee | null, link: string, { route, query }: Place) => {
    if (!to) return;
    const shown = { words: {}, place: { route, params: { city: citySlug }, query } };
    await notify(tx, to, { kind: "appeal-received", payload: { link }, notice: shown, businessKey }, now);
  };
  if (!notice) {
    const to = await findAddressee(tx, { cityId, memberId: made.memberId });
    const link = to ? decisionLink(to.locale, { citySlug, cityId, decisionId }) : "";
    return tell(to, link, { route: "decision", query: { decision: decisionId } });
  }
  const place = { citySlug, cityId, reportId: notice.id };
  if (notice.reporterId) {
    const to = await findAddressee(tx, { cityId, memberId: notice.reporterId });
    const link = to ? noticeLink(to.locale, place) : "";
    return tell(to, link, { route: "noticeStatus", query: { signalement: notice.id } });
  }
  const { notifierEmail: recipient, locale } = notice;
  if (!recipient) return;
  const payload = { link: noticeLink(locale, place) };
  await enqueueMail(tx, { cityId, kind: "appeal-received", recipient, locale, payload, businessKey }, now);
}
