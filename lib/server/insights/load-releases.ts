import "server-only";
import { database } from "#db/client.ts";
import { findRelease, listReleases } from "#db/queries/figure-releases.ts";
import type { City } from "#lib/cities/city.ts";
import { isQuarter, type Quarter } from "#lib/insights/open-data/quarter.ts";
import { type Release, releaseSchema } from "#lib/insights/open-data/release.schema.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";

export type PublishedQuarter = { period: Quarter; publishedAt: string };

/** Which quarters of a city are published, the last first. */
export async function loadReleases({ id, slug }: City): Promise<PublishedQuarter[]> {
  // Renewed with the listings: what is published says so by the same channel.
  return keepUntilChanged(["releases", id], { tags: [`city:${slug}:listings`] }, async () => {
    const rows = await listReleases(database(), id);
    return rows.flatMap(({ period, publishedAt }) =>
      isQuarter(period) ? [{ period, publishedAt: publishedAt.toISOString() }] : [],
    );
  });
}

export type PublishedRelease = { release: Release; publishedAt: Date };

/** A quarter of a city as it was published; null when it was not. */
export async function loadRelease({ id: cityId }: City, period: string): Promise<PublishedRelease | null> {
  const found = isQuarter(period) ? await findRelease(database(), { cityId, period }) : null;
  return found && { release: releaseSchema.parse(found.figures), publishedAt: found.publishedAt };
}
