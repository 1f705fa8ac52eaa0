import "server-only";
import { database, inScope } from "#db/client.ts";
import { listFailingMembers } from "#db/queries/failing-addresses.ts";
import {
  countFailed,
  countLeft,
  countWaiting,
  type FailedMessage,
  type LeftCounts,
  listFailedMessages,
  type WaitingCounts,
} from "#db/queries/outbox-admin.ts";
import { maskEmail } from "#lib/identity/email-address.ts";
import type { Member } from "#lib/identity/member.ts";
import { type FailureCause, failureCause } from "#lib/notifications/failure-cause.ts";
import { resendObstacle } from "#lib/notifications/resend.ts";
import { maskedWords } from "#lib/notifications/server-words.ts";
import { serviceScope } from "../scopes.ts";

const DAY_MS = 86_400_000;
const SHOWN_MESSAGES = 30;
const SHOWN_ADDRESSES = 100;
const MAX_PAGE = 1_000;

/** What came of a try, and what the server said, without anybody's address. */
type Explained = { cause: FailureCause; said: string };

/** A message that failed, as an administrator may see it. */
export type ShownMessage = Pick<FailedMessage, "id" | "kind" | "channel" | "createdAt" | "attempts"> &
  Explained & {
    /** Masked; null for what goes to devices. */
    recipient: string | null;
    obstacle: ReturnType<typeof resendObstacle>;
    /** No mail leaves for its address before; null when it may. */
    addressPausedUntil: Date | null;
  };

/** A member whose address fails, masked. */
export type ShownAddress = Explained & {
  memberId: string;
  email: string;
  hardCount: number;
  softCount: number;
  lastFailedAt: Date;
  pausedUntil: Date | null;
};

export type MailDesk = {
  waiting: WaitingCounts;
  lastDay: LeftCounts;
  failed: { all: number; recent: number };
  messages: ShownMessage[];
  /** From 1. */
  page: number;
  more: boolean;
  addresses: { rows: ShownAddress[]; total: number };
};

const explained = (text: string | null): Explained => ({
  cause: failureCause({ permanent: true, status: "", text: text ?? "" }),
  said: maskedWords(text ?? ""),
});
const still = (until: Date | null, now: Date) => (until && until > now ? until : null);

function shownMessage({ usefulUntil, ...failed }: FailedMessage, now: Date) {
  const { recipient, lastError, emptied, mailPausedUntil, ...message } = failed;
  return {
    ...message,
    ...explained(lastError),
    recipient: recipient && maskEmail(recipient),
    obstacle: resendObstacle({ kind: message.kind, emptied, usefulUntil }, now),
    addressPausedUntil: still(mailPausedUntil, now),
  };
}

/** The page that an address asks for; the first one for anything else. */
function readPage(asked: unknown): number {
  const page = typeof asked === "string" && /^\d{1,4}$/.test(asked) ? Number(asked) : 1;
  return Math.min(Math.max(page, 1), MAX_PAGE);
}

/** What waits, what left and what did not in a city, for its administrators; null for anybody else. */
export async function loadMailDesk(member: Member, asked: unknown, now: Date): Promise<MailDesk | null> {
  if (member.role !== "admin") return null;
  const { cityId } = member;
  const page = readPage(asked);
  const load = () => {
    const db = database();
    return Promise.all([
      countWaiting(db, { cityId, now }),
      countLeft(db, { cityId, since: new Date(now.getTime() - DAY_MS) }),
      countFailed(db, { cityId, now }),
      listFailedMessages(db, { cityId, offset: (page - 1) * SHOWN_MESSAGES, limit: SHOWN_MESSAGES + 1 }),
      listFailingMembers(db, { cityId, now, limit: SHOWN_ADDRESSES }),
    ]);
  };
  // Whom a message was for, and not what it said.
  const [waiting, lastDay, failed, rows, failing] = await inScope(serviceScope(cityId), load);
  const addresses = failing.rows.map(({ email, lastReason, pausedUntil, ...row }) => ({
    ...row,
    ...explained(lastReason),
    email: maskEmail(email),
    pausedUntil: still(pausedUntil, now),
  }));
  return {
    waiting,
    lastDay,
    failed,
    messages: rows.slice(0, SHOWN_MESSAGES).map((row) => shownMessage(row, now)),
    page,
    more: rows.length > SHOWN_MESSAGES,
    addresses: { rows: addresses, total: failing.total },
  };
}
