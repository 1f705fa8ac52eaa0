import "server-only";
import { database } from "#db/client.ts";
import { listPosterCards, type PosterCard } from "#db/queries/posters.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { MAX_SHEET_CARDS, type SheetChoice } from "#lib/sharing/sheet-choice.ts";

export type { PosterCard } from "#db/queries/posters.ts";

/** Paper hangs for some days: what ends sooner is not printed. */
const LASTING_MS = 3 * 86_400_000;

/** The listings of a sheet, page by page, for those who work at the desk of the city; null for anybody else. */
export async function loadPosterCards(
  member: Member,
  quartierId: string | null,
  { kind, cards, pages }: Pick<SheetChoice, "kind" | "cards" | "pages">,
  now: Date,
): Promise<PosterCard[][] | null> {
  if (!worksAtDesk(member)) return null;
  if (!quartierId) return [];
  const found = await listPosterCards(database(), {
    cityId: member.cityId,
    quartierId,
    kind,
    now,
    lastingTo: new Date(now.getTime() + LASTING_MS),
    limit: Math.min(cards * pages, MAX_SHEET_CARDS),
  });
  return Array.from({ length: Math.ceil(found.length / cards) }, (_, page) =>
    found.slice(page * cards, (page + 1) * cards),
  );
}
