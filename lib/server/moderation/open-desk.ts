import "server-only";
import type { Member } from "#lib/identity/member.ts";
import type { OpenedCase, Queue, QueueFilter } from "#lib/moderation/case-view.ts";
import { claimCase } from "./claim-case.ts";
import { loadCase } from "./load-case.ts";
import { loadQueue } from "./load-queue.ts";
import { loadTaken, type TakenDecision } from "./load-taken.ts";
import { loadUndone, type UndoneDecision } from "./load-undone.ts";

/** What the address of the page asks for; empty where it names nothing. */
export type DeskAsked = { dossier: string; filter: QueueFilter; decision: string };

/** The page of a moderator: the queue, the case that is open, and what they have just decided or taken back. */
export type Desk = {
  queue: Queue;
  opened: OpenedCase | null;
  taken: TakenDecision | null;
  undone: UndoneDecision | null;
};

/**
 * Opens the queue for a moderator or an admin, and a case of it, which takes that case where nobody else has it. Null for
 * anybody else.
 */
export async function openDesk(
  member: Member,
  { dossier, filter, decision }: DeskAsked,
  now: Date,
): Promise<Desk | null> {
  // First, so that the queue and the case say whose it is.
  if (dossier) await claimCase(member, dossier, now);
  const [queue, opened, taken] = await Promise.all([
    loadQueue(member, filter, now),
    dossier ? loadCase(member, dossier, now) : null,
    decision ? loadTaken(member, decision) : null,
  ]);
  const undone = opened && (await loadUndone(member, opened, now));
  return queue && { queue, opened, taken, undone };
}
