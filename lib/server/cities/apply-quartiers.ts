import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { lockQuartiers, moveListings, moveMembers, renameIn, writeQuartiers } from "#db/queries/quartier-import.ts";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import type { ImportReport } from "#lib/cities/quartier-report.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { planQuartiers, type QuartierPlan } from "./plan-quartiers.ts";

const BATCH = 1_000;

/** `actorId` null: from the command line. */
type Applying = { cityId: string; actorId: string | null; quartiers: readonly ImportedQuartier[] };

/**
 * Puts quartiers in force in a city, in the transaction of its caller: writes them, retires those that are not named, and
 * gives listings, members, drafts and searches the quartier that they lie in now. What moved is matched anew. `keep` is
 * given what was changed, before it is noted in the log, which comes last.
 */
export async function applyQuartiers(
  tx: Db,
  { cityId, actorId, quartiers }: Applying,
  now: Date,
  keep: (report: ImportReport) => Promise<void> = async () => {},
): Promise<ImportReport> {
  await lockQuartiers(tx, cityId);
  const plan = await planQuartiers(tx, cityId, quartiers);
  const ids = await writeQuartiers(tx, { cityId, imported: quartiers, now });
  await moveAll(tx, cityId, plan, ids);
  for (const { id, isOpen } of plan.listings) {
    if (isOpen) await enqueue(tx, "match-listing", { cityId, listingId: id });
  }
  await keep(plan.report);
  const { added, renamed, reshaped, gone, moves } = plan.report;
  const sum = (what: "listings" | "members") => moves.reduce((total, move) => total + move[what], 0);
  const details = {
    added: added.length,
    renamed: renamed.length,
    reshaped: reshaped.length,
    gone: gone.length,
    listings: sum("listings"),
    members: sum("members"),
  };
  await insertAuditEntry(tx, {
    cityId,
    actorId,
    action: "quartiers.imported",
    subject: `city:${cityId}`,
    details,
    now,
  });
  return plan.report;
}

async function moveAll(tx: Db, cityId: string, plan: QuartierPlan, ids: ReadonlyMap<string, string>): Promise<void> {
  const idOf = (slug: string) => {
    const id = ids.get(slug);
    if (!id) throw new Error(`no quartier ${slug} was written`);
    return id;
  };
  for (let at = 0; at < plan.listings.length; at += BATCH) {
    const places = plan.listings
      .slice(at, at + BATCH)
      .map(({ id, slug, cell }) => ({ id, quartierId: idOf(slug), cell }));
    await moveListings(tx, cityId, places);
  }
  for (const [slug, members] of Map.groupBy(plan.members, ({ slug }) => slug)) {
    await moveMembers(
      tx,
      cityId,
      idOf(slug),
      members.map(({ id }) => id),
    );
  }
  for (const { gone, to } of plan.successors) {
    await renameIn(tx, cityId, { slug: gone.slug, id: gone.id }, { slug: to, id: idOf(to) });
  }
}
