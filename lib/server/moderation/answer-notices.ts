import "server-only";
import type { Db } from "#db/client.ts";
import { closeNotice, lockOpenNotices, type OpenNotice } from "#db/queries/case-answers.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { lastAppealDay } from "#lib/moderation/appeal-term.ts";
import type { NoticeMeasure } from "#lib/moderation/notice-measure.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { notify } from "../notifications/notify.ts";
import { noteStrike } from "./note-strike.ts";
import { noticeLink } from "./notice-link.ts";

/** What the notices of a case are answered. */
export type NoticesAnswer = {
  caseId: string;
  /** Null where there was nothing left to decide. */
  decision: { id: string; decidedBy: string } | null;
  measure: NoticeMeasure;
  /** In a moderator's words; without them, a sentence of ours in the language of each. */
  answer: string | null;
  /** Made without any ground: the ledger counts them. */
  unfounded: boolean;
  /** The title of what was reported; empty for a person. */
  about: string;
};

type Sent = { locale: Locale; answer: string };

function sentenceOf({ decision, measure, answer }: NoticesAnswer, locale: Locale): string {
  if (answer) return answer;
  const t = getTranslator(locale, "statement");
  if (!decision) return t("answer.gone");
  return t(measure === "none" ? "answer.kept" : "answer.acted");
}

const isProven = ({ reporterId, confirmedAt }: OpenNotice) => reporterId !== null || confirmedAt !== null;

/** Closes every open notice of a case with its answer, and tells whoever made it. */
export async function answerNotices(tx: Db, city: City, said: NoticesAnswer, now: Date): Promise<number> {
  const { id: cityId } = city;
  const { caseId, decision, unfounded } = said;
  const notices = await lockOpenNotices(tx, { cityId, caseId });
  for (const notice of notices) {
    const answer = sentenceOf(said, notice.locale);
    await closeNotice(tx, { cityId, id: notice.id, closedBy: decision?.decidedBy ?? null, answer, unfounded, now });
    await tellNotifier(tx, city, notice, said, now);
    // Anybody can write the address of somebody else: it answers for nothing that its owner has not said to be theirs.
    if (!unfounded || !decision || !isProven(notice)) continue;
    const { reporterId: memberId, notifierEmail: email, locale } = notice;
    await noteStrike(tx, { cityId, memberId, email, locale, kind: "notices", decisionId: decision.id }, now);
  }
  return notices.length;
}

async function tellNotifier(tx: Db, city: City, notice: OpenNotice, said: NoticesAnswer, now: Date): Promise<void> {
  const { id: cityId, slug: citySlug, timeZone } = city;
  const { id: reportId, reporterId, notifierEmail, locale } = notice;
  const { measure } = said;
  const about = isProven(notice) ? said.about : "";
  const payloadIn = ({ locale: language, answer }: Sent) => ({
    about,
    measure,
    answer,
    contestUntil: lastAppealDay(now, timeZone),
    link: noticeLink(language, { citySlug, cityId, reportId }),
  });
  // Opened again after an appeal, a notice is answered a second time.
  const businessKey = `notice-decided:${reportId}:${said.decision?.id ?? said.caseId}`;
  const to = reporterId ? await findAddressee(tx, { cityId, memberId: reporterId }) : null;
  if (to) {
    const payload = payloadIn({ locale: to.locale, answer: sentenceOf(said, to.locale) });
    const place = { route: "noticeStatus", params: { city: citySlug }, query: { signalement: reportId } } as const;
    await notify(tx, to, { kind: "notice-decided", payload, notice: { words: {}, place }, businessKey }, now);
    return;
  }
  if (!notifierEmail) return;
  const payload = payloadIn({ locale, answer: sentenceOf(said, locale) });
  await enqueueMail(
    tx,
    { cityId, kind: "notice-decided", recipient: notifierEmail, locale, payload, businessKey },
    now,
  );
}
