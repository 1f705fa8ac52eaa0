import "server-only";
import { database } from "#db/client.ts";
import { type LedgerLine, listLedger } from "#db/queries/strikes.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { StrikeKind } from "#lib/moderation/decision.ts";
import { memberNumber } from "#lib/moderation/member-number.ts";
import { type Misuse, misuseAt, misuseSince } from "#lib/moderation/misuse.ts";

/** What counts against one person, of one kind: as a number, never a name. */
export type LedgerEntry = Misuse & {
  /** Its last line, by which its person is named to `suspendReporting`. */
  strike: string;
  /** Null for who has no account. */
  number: string | null;
  kind: StrikeKind;
  lastAt: Date;
  /** Of what counts since the last warning or suspension, where they still are; the oldest first, each once. */
  cases: { id: string; at: Date }[];
};

/** The cases of what counts since the last step; each once, as one may count twice. */
function casesOf(lines: readonly LedgerLine[]): LedgerEntry["cases"] {
  const counted = lines.slice(lines.findLastIndex(({ step }) => step !== "strike") + 1);
  const found = new Map(counted.flatMap(({ caseId, at }) => (caseId ? [[caseId, at] as const] : [])));
  return [...found].map(([id, at]) => ({ id, at }));
}

function entryOf(lines: readonly LedgerLine[], now: Date): LedgerEntry[] {
  const last = lines.at(-1);
  if (!last) return [];
  const { id, memberId, kind, at } = last;
  const number = memberId && memberNumber(memberId);
  return [{ ...misuseAt(lines, now), strike: id, number, kind, lastAt: at, cases: casesOf(lines) }];
}

/** The ledger of a city, those first whose right may be suspended, for its moderators and admins; null for anybody else. */
export async function loadLedger(member: Member, now: Date): Promise<LedgerEntry[] | null> {
  if (!moderates(member)) return null;
  const { cityId, id: readerId } = member;
  const lines = await listLedger(database(), { cityId, readerId, since: misuseSince(now) });
  const people = Map.groupBy(lines, ({ memberId, notifierHash, kind }) => `${memberId ?? notifierHash} ${kind}`);
  return [...people.values()]
    .flatMap((own) => entryOf(own, now))
    .toSorted(
      (one, other) =>
        Number(other.maySuspend) - Number(one.maySuspend) || other.lastAt.getTime() - one.lastAt.getTime(),
    );
}
