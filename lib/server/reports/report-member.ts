import "server-only";
import type { Db } from "#db/client.ts";
import { type Exchange, findOwnExchange } from "#db/queries/exchanges.ts";
import { lockAuthor } from "#db/queries/listings-write.ts";
import { countReportsSince, insertReport, listPicked, type ReportableMessage } from "#db/queries/reports.ts";
import { memberOf, otherParty, partyOf } from "#lib/exchanges/party.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { ReportInput } from "#lib/reports/report.schema.ts";
import { MAX_REPORTS, REPORT_WINDOW_MS } from "#lib/reports/report-limits.ts";
import { oncePerKey } from "../once-per-key.ts";
import { blockPair } from "../safety/block-pair.ts";
import { asRead } from "./load-reportable.ts";
import { tellModerators } from "./tell-moderators.ts";

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

/**
 * A member reports the other one of an exchange of theirs, with the messages that they picked, and blocks them if they
 * wish; moderators are told. A repeated key reports once. Refuses a sixth report in a day; `not-found` for anybody else's exchange.
 */
export async function reportMember(member: Member, input: ReportInput, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  const { key, exchange: id, reason, note, messages: seqs, block } = input;
  await oncePerKey({ cityId, memberId, key }, now, async (tx) => {
    const exchange = await findOwnExchange(tx, { cityId, id, memberId });
    const side = exchange && partyOf(exchange, memberId);
    if (!exchange || !side) throw new Refusal("not-found");
    const otherId = memberOf(exchange, otherParty(side));
    // The block comes first, because it holds both people in the order that everybody keeps.
    if (block) await blockPair(tx, { cityId, memberId, otherId }, now);
    await lockAuthor(tx, { cityId, memberId });
    const since = new Date(now.getTime() - REPORT_WINDOW_MS);
    const made = await countReportsSince(tx, { cityId, reporterId: memberId, since });
    if (made >= MAX_REPORTS) throw new Refusal("too-many-reports");
    const excerpt = await excerptOf(tx, cityId, { exchange, otherId, seqs });
    const { conversationId } = exchange;
    const people = { reporterId: memberId, reportedId: otherId };
    const report = await insertReport(tx, { cityId, ...people, conversationId, reason, note, excerpt, now });
    await tellModerators(tx, { cityId, reportId: report, ...people, reason }, now);
    return { report };
  });
}
