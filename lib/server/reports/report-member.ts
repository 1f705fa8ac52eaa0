import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { type Exchange, findOwnExchange } from "#db/queries/exchanges.ts";
import { findAddressee } from "#db/queries/people.ts";
import { insertReport, listPicked, type ReportableMessage } from "#db/queries/reports.ts";
import type { City } from "#lib/cities/city.ts";
import { memberOf, otherParty, partyOf } from "#lib/exchanges/party.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { ReportInput } from "#lib/reports/report.schema.ts";
import { isUrgent } from "#lib/reports/report-reason.ts";
import { reportRisk } from "#lib/reports/report-risk.ts";
import { openCase } from "../moderation/open-case.ts";
import { requireRight } from "../moderation/require-right.ts";
import { tellModerators } from "../moderation/tell-moderators.ts";
import { oncePerKey } from "../once-per-key.ts";
import { blockPair } from "../safety/block-pair.ts";
import { acknowledgeNotice } from "./acknowledge-notice.ts";
import { auditNotice } from "./audit-notice.ts";
import { limitOwnReports } from "./limit-notices.ts";
import { asRead } from "./load-reportable.ts";

type Picked = { exchange: Exchange; otherId: string; seqs: readonly number[] };

/** A copy of what was picked: messages of the other one in this very conversation, and nothing else. */
async function excerptOf(
  tx: Db,
  cityId: string,
  { exchange: { conversationId }, otherId, seqs }: Picked,
): Promise<ReportableMessage[]> {
  const texts = conversationId && { cityId, conversationId, authorId: otherId };
  const found = texts ? await listPicked(tx, texts, seqs) : [];
  if (found.length !== seqs.length) throw new InvalidField("messages", "report.unknown-message");
  return asRead(tx, { cityId, conversationId }, found);
}

/** Reports the other one of an exchange, with what was picked, in a transaction that knows them. */
async function record(
  tx: Db,
  city: City,
  {
    exchange,
    reporterId,
    reportedId,
    input,
  }: { exchange: Exchange; reporterId: string; reportedId: string; input: ReportInput },
  now: Date,
): Promise<string> {
  const { id: cityId } = city;
  const { reason, note, messages: seqs } = input;
  const excerpt = await excerptOf(tx, cityId, { exchange, otherId: reportedId, seqs });
  const subject = excerpt.length > 0 ? "message" : "member";
  const about = { subject, memberId: reportedId, risk: reportRisk(reason), urgent: isUrgent(reason) } as const;
  const { id: caseId } = await openCase(tx, city, { ...about, origin: "report" }, now);
  const { conversationId } = exchange;
  const to = await findAddressee(tx, { cityId, memberId: reporterId });
  const locale = to?.locale ?? DEFAULT_LOCALE;
  const people = { reporterId, reportedId };
  const made = { cityId, caseId, subject, ...people, conversationId, locale, reason, note, excerpt, now } as const;
  const reportId = await insertReport(tx, made);
  const told = { reportId, about: "", guessable: true };
  await acknowledgeNotice(tx, city, { memberId: reporterId, email: null, locale }, told, now);
  await tellModerators(tx, { cityId, caseId, ...people, reason }, now);
  await auditNotice(tx, { cityId, caseId, reportId, reportedId, subject, reason }, now);
  return reportId;
}

/**
 * A member reports the other one of an exchange of theirs, with the messages that they picked, and blocks them if they
 * wish; moderators are told. A repeated key reports once. Refuses a sixth report in a day; `not-found` for anybody else's exchange.
 */
export async function reportMember(member: Member, input: ReportInput, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  const { key, exchange: id, reason, block } = input;
  if (!isUrgent(reason)) await requireRight("notices", { cityId, memberId, email: null }, now);
  await oncePerKey({ cityId, memberId, key }, now, async (tx) => {
    const exchange = await findOwnExchange(tx, { cityId, id, memberId });
    const side = exchange && partyOf(exchange, memberId);
    if (!exchange || !side) throw new Refusal("not-found");
    const otherId = memberOf(exchange, otherParty(side));
    // The block comes first, because it holds both people in the order that everybody keeps.
    if (block) await blockPair(tx, { cityId, memberId, otherId }, now);
    await limitOwnReports(tx, { cityId, memberId, reason }, now);
    const city = await getCity(tx, cityId);
    return { report: await record(tx, city, { exchange, reporterId: memberId, reportedId: otherId, input }, now) };
  });
}
