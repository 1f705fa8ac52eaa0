import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cache } from "react";
import { z } from "zod";
import { CITY_SLUG } from "#lib/cities/city.ts";

const line = z.array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])).max(2_000);

/** The line of a city's river, `[longitude, latitude]`, drawn under its map; empty when it has no such file. */
export const loadRiver = cache(async (citySlug: string): Promise<[number, number][]> => {
  if (!CITY_SLUG.test(citySlug)) return [];
  try {
    const text = await readFile(join(process.cwd(), "public", "geo", `${citySlug}-river.json`), "utf8");
    return line.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
});
