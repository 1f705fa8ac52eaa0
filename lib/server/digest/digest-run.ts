import "server-only";
import type { City } from "#lib/cities/city.ts";
import type { Cell } from "#lib/geo/cell.ts";
import type { NearbyRequest, NewsToTell } from "#lib/notifications/digest-choice.ts";
import type { DigestMorning } from "#lib/notifications/digest-time.ts";

/** The writing of the digests of one city on one morning: what all its batches have in common. */
export type DigestRun = {
  city: City;
  morning: DigestMorning;
  now: Date;
  /** The newest first. */
  news: readonly NewsToTell[];
  /** What is near each cell in which somebody lives, looked up once. */
  nearest: Map<Cell, readonly NearbyRequest[]>;
  /** Members whose digests could not be written. */
  failed: string[];
};
