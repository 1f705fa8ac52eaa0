import "server-only";
import { database } from "#db/client.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import { findQuartierDraft, listAppliedImports, type QuartierDraft } from "#db/queries/quartier-drafts.ts";
import { countInQuartiers } from "#db/queries/quartier-import.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import type { ImportReport } from "#lib/cities/quartier-report.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { planQuartiers } from "./plan-quartiers.ts";

export type { QuartierDraft } from "#db/queries/quartier-drafts.ts";

const DAY_MS = 86_400_000;
const SHOWN = 10;

/** Files sent after this are still kept. */
export const quartierDraftsSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);

/** A file that was sent by an administrator of this city; null for anything else. */
export async function loadQuartierDraft(
  { role, cityId }: Member,
  id: unknown,
  now: Date,
): Promise<QuartierDraft | null> {
  if (role !== "admin" || typeof id !== "string" || !isId(id)) return null;
  return findQuartierDraft(database(), { cityId, id, since: quartierDraftsSince(now) });
}

export type KnownQuartier = QuartierWithBoundary & { members: number; listings: number };
/** `preview`: what a file would change; null where there is none, or nothing more to change. */
export type QuartierDesk = {
  known: KnownQuartier[];
  draft: QuartierDraft | null;
  preview: ImportReport | null;
  past: QuartierDraft[];
};

/** The quartiers of a city, its imports and the file that an address names, for administrators; null for anybody else. */
export async function loadQuartierDesk(member: Member, id: unknown, now: Date): Promise<QuartierDesk | null> {
  const { role, cityId } = member;
  if (role !== "admin") return null;
  const db = database();
  const found = await loadQuartierDraft(member, id, now);
  const draft = found?.newCity ? null : found;
  const held = await countInQuartiers(db, cityId);
  const known = (await listQuartiers(db, cityId)).map((quartier) => ({
    ...quartier,
    members: held.get(quartier.id)?.members ?? 0,
    listings: held.get(quartier.id)?.listings ?? 0,
  }));
  const preview = draft?.quartiers ? (await planQuartiers(db, cityId, draft.quartiers)).report : null;
  return { known, draft, preview, past: await listAppliedImports(db, cityId, SHOWN) };
}
