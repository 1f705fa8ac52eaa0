import "server-only";
import type { Db } from "#db/client.ts";
import type { OpenNotice } from "#db/queries/case-answers.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import type { Appellant as AppellantKind } from "#lib/moderation/decision.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { notify } from "../notifications/notify.ts";
import { decisionLink } from "./decision-link.ts";
import { noticeLink } from "./notice-link.ts";

/** Who contested: the person concerned, or whoever had made a notice, which may be gone by now. */
export type Appellant = { kind: AppellantKind; memberId: string; notice: OpenNotice | null };

export type AppealAnswered = { appealId: string; decisionId: string; reversed: boolean; answer: string };

/** Tells whoever contested a decision what was answered, and by whom it can be read again. */
export async function tellAppeal(
  tx: Db,
  { id: cityId, slug: citySlug }: City,
  { kind: by, memberId, notice }: Appellant,
  { appealId, decisionId, reversed, answer }: AppealAnswered,
  now: Date,
): Promise<void> {
  const kind = "appeal-decided";
  const businessKey = `appeal-decided:${appealId}`;
  const params = { city: citySlug };
  if (by === "author") {
    const to = await findAddressee(tx, { cityId, memberId });
    if (!to) return;
    const payload = { reversed, answer, link: decisionLink(to.locale, { citySlug, cityId, decisionId }) };
    const place = { route: "decision", params, query: { decision: decisionId } } as const;
    return notify(tx, to, { kind, payload, notice: { words: {}, place }, businessKey }, now);
  }
  if (!notice) return;
  const { id: reportId, reporterId, notifierEmail, locale } = notice;
  const to = reporterId ? await findAddressee(tx, { cityId, memberId: reporterId }) : null;
  const link = noticeLink(to?.locale ?? locale, { citySlug, cityId, reportId });
  const payload = { reversed, answer, link };
  const place = { route: "noticeStatus", params, query: { signalement: reportId } } as const;
  if (to) return notify(tx, to, { kind, payload, notice: { words: {}, place }, businessKey }, now);
  if (notifierEmail)
    await enqueueMail(tx, { cityId, kind, recipient: notifierEmail, locale, payload, businessKey }, now);
}
