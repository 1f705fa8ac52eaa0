import { z } from "zod";
import type { FoundPlace } from "./found-place.ts";
import { type Point, pointText } from "./point.ts";
import { type QuartierShape, quartierAt } from "./quartier-at.ts";

/** What an address server found. `score` says how well it fits, from 0 to 1. */
export type Address = { label: string; point: Point; cityCode: string; score: number; type: string };

const MIN_SCORE = 0.7;
const MAX_SHOWN = 5;
const MAX_LABEL = 200;

const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()).max(100) });
const feature = z
  .object({
    geometry: z.object({
      type: z.literal("Point"),
      coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number()),
    }),
    properties: z.object({
      label: z.string(),
      score: z.number(),
      citycode: z.string().default(""),
      type: z.string().default(""),
    }),
  })
  .transform(({ geometry: { coordinates }, properties: { label, score, citycode, type } }) => ({
    label: label
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, MAX_LABEL),
    point: { lng: coordinates[0], lat: coordinates[1] },
    cityCode: citycode,
    score,
    type,
  }))
  .refine(({ label }) => label !== "");

/**
 * Reads the answer of an address server of the family of the Base Adresse Nationale (Géoplateforme, addok). A feature
 * that cannot be read is left out; null when the answer, or every feature of it, cannot be read.
 */
export function parseAddresses(answer: unknown): Address[] | null {
  const parsed = collection.safeParse(answer);
  if (!parsed.success) return null;
  const { features } = parsed.data;
  const addresses = features.flatMap((one) => feature.safeParse(one).data ?? []);
  return features.length > 0 && addresses.length === 0 ? null : addresses;
}

type Territory = { cityCode: string | null; quartiers: readonly QuartierShape[] };

/** The addresses worth showing in a city, best first; or why there is none: nothing fits, or only elsewhere. */
export function placesInCity(
  addresses: readonly Address[],
  { cityCode, quartiers }: Territory,
): FoundPlace[] | "nothing" | "outside" {
  const good = addresses.filter(({ score, type }) => score >= MIN_SCORE && type !== "municipality");
  if (good.length === 0) return "nothing";
  const here = good
    .filter((address) => cityCode === null || address.cityCode === cityCode)
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ label, point }) => {
      const quartier = quartierAt(point, quartiers);
      return quartier ? [{ label, point, quartier: quartier.slug }] : [];
    });
  if (here.length === 0) return "outside";
  return [...new Map(here.toReversed().map((place) => [pointText(place.point), place])).values()]
    .toReversed()
    .slice(0, MAX_SHOWN);
}
