import "server-only";
import { type Db, database } from "#db/client.ts";
import {
  listAppointmentsToExport,
  listConversationsToExport,
  listExchangesToExport,
  listLinesToExport,
  listSharedToExport,
  listThanksToExport,
} from "#db/queries/export-exchanges.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Member } from "#lib/identity/member.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import { shownLine, type WrittenLine } from "#lib/messages/shown-lines.ts";
import { consume } from "../limits.ts";
import { loadPrivacyLog } from "./load-privacy-log.ts";

const HOUR_MS = 3_600_000;
const A_HOUR = 10;

type OfMember = { cityId: string; memberId: string };

/** The rows of each exchange, without its key. */
function byExchange<Row extends { exchangeId: string }>(rows: readonly Row[]) {
  const groups = Map.groupBy(rows, ({ exchangeId }) => exchangeId);
  return (id: string) => (groups.get(id) ?? []).map(({ exchangeId: _, ...row }) => row);
}

async function exchangesOf(db: Db, member: OfMember) {
  const [exchanges, times, shared, thanks] = await Promise.all([
    listExchangesToExport(db, member),
    listAppointmentsToExport(db, member),
    listSharedToExport(db, member),
    listThanksToExport(db, member),
  ]);
  const [timesOf, sharedOf, thanksOf] = [byExchange(times), byExchange(shared), byExchange(thanks)];
  return exchanges.map(({ id, me, proposedBy, absent, ...exchange }) => {
    const who = (party: Party | null) => party && (party === me ? "me" : "other");
    return {
      ...exchange,
      me,
      proposedBy: who(proposedBy),
      absent: who(absent),
      appointments: timesOf(id).map((time) => ({ ...time, proposedBy: who(time.proposedBy) })),
      sharedByMe: sharedOf(id)[0] ?? null,
      thanks: thanksOf(id).map(({ isMine, ...word }) => ({ from: isMine ? "me" : "other", ...word })),
    };
  });
}

async function conversationsOf(db: Db, member: OfMember) {
  const [conversations, lines] = await Promise.all([
    listConversationsToExport(db, member),
    listLinesToExport(db, member),
  ]);
  const linesOf = Map.groupBy(lines, ({ conversationId }) => conversationId);
  return conversations.map(({ id, contactsShown, ...conversation }) => {
    const read = (line: WrittenLine) => {
      const { author: from, body, event, data, sentAt } = shownLine(line, { memberId: member.memberId, contactsShown });
      return { from, text: body?.replaceAll(HIDDEN, "[…]") ?? null, event, data, sentAt };
    };
    return { ...conversation, lines: (linesOf.get(id) ?? []).map(read) };
  });
}

/** What the exchanges and conversations of a member hold about them: of others their first name and what they wrote to the member. */
export async function loadOwnExchanges(db: Db, { cityId, id: memberId }: Member) {
  const [exchanges, conversations] = await Promise.all([
    exchangesOf(db, { cityId, memberId }),
    conversationsOf(db, { cityId, memberId }),
  ]);
  return { exchanges, conversations };
}

/**
 * Everything that a member's exchanges hold about them, to be kept by themselves: of others their first name and what
 * they wrote to the member, as the member could read it. Refuses an eleventh time in an hour.
 */
export async function exportExchanges(member: Member, now: Date) {
  const { cityId, id: memberId, citySlug: city, firstName } = member;
  await consume(database(), `export:${cityId}:${memberId}`, A_HOUR, HOUR_MS, now);
  const [own, log] = await Promise.all([loadOwnExchanges(database(), member), loadPrivacyLog(member)]);
  return { madeAt: now, city, firstName, ...own, ...log };
}
