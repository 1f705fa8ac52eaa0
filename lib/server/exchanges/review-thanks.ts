import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { notifyCityChanged } from "#db/queries/page-changes.ts";
import { reviewNote } from "#db/queries/thanks.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/**
 * A moderator lets the city show a note, or not. Nobody else may, and nobody decides on what they wrote or received:
 * for them there is no such note.
 */
export async function reviewThanks(
  member: Member,
  { thanks: id, approved }: { thanks: string; approved: boolean },
  now: Date,
): Promise<void> {
  if (!moderates(member)) throw new Refusal("not-found");
  const { cityId, id: reviewerId } = member;
  await database().transaction(async (tx) => {
    if (!(await reviewNote(tx, { cityId, id, reviewerId, approved, now }))) throw new Refusal("not-found");
    if (approved) await notifyCityChanged(tx, cityId);
    const about = { action: "thanks.judged", subject: `thanks:${id}`, details: { approved } } as const;
    await insertAuditEntry(tx, { cityId, actorId: reviewerId, ...about, now });
  });
}
