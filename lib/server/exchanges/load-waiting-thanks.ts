import "server-only";
import { asService, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { listWaitingThanks } from "#db/queries/thanks.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { saysName } from "#lib/exchanges/thanks.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";

const SHOWN = 50;

export type ThanksToReview = {
  id: string;
  body: string;
  category: CategoryKey | null;
  createdAt: Date;
  /** Parts of it that may not be for everybody to read. */
  risky: string[];
  /** It says the first name of one of the two. */
  saysName: boolean;
};

/** Notes that wait to be read before everybody may, and that they were read; null for who does not review. It says nobody's name. */
export async function loadWaitingThanks(member: Member, now: Date): Promise<ThanksToReview[] | null> {
  if (!moderates(member)) return null;
  const { cityId, id: reviewerId } = member;
  const notes = await database().transaction(async (tx) => {
    const list = () => listWaitingThanks(tx, { cityId, reviewerId, limit: SHOWN });
    const waiting = await asService(tx, cityId, list);
    const about = { action: "thanks.read", subject: `city:${cityId}`, details: { notes: waiting.length } } as const;
    if (waiting.length > 0) await insertAuditEntry(tx, { cityId, actorId: reviewerId, ...about, now });
    return waiting;
  });
  return notes.map(({ names, ...note }) => {
    const spans = findRisks(note.body).flatMap((finding) => finding.spans);
    const risky = [...new Set(spans.map(({ start, end }) => note.body.slice(start, end)))];
    return { ...note, risky, saysName: saysName(note.body, names) };
  });
}
