import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { answerReview } from "#db/queries/blind-reviews.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { ReviewInput } from "#lib/moderation/review.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/**
 * Notes what a moderator would have decided of a past case, once. `not-found` for anybody else, for what they decided
 * themselves or what is about them, and for what was judged already.
 */
export async function judgeReview(
  member: Member,
  { review: id, action, clause }: ReviewInput,
  now: Date,
): Promise<void> {
  if (!moderates(member)) throw new Refusal("not-found");
  const { cityId, id: reviewerId } = member;
  await database().transaction(async (tx) => {
    const answer = { cityId, id, reviewerId, action, clause: clause ?? null, now };
    if (!(await answerReview(tx, answer))) throw new Refusal("not-found");
    const about = { action: "review.judged", subject: `review:${id}` } as const;
    await insertAuditEntry(tx, { cityId, actorId: reviewerId, ...about, now });
  });
}
