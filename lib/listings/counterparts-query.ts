import { z } from "zod";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { cleanText } from "#lib/forms/fields.ts";
import { KINDS, type Kind } from "./listing.ts";
import { TRAVELLING_LENGTH } from "./travelling-words.ts";

/** What somebody is writing, as an address carries it. `quartier` is a slug, which may not exist. */
export type CounterpartsQuery = { kind: Kind; category: CategoryKey; text: string; quartier: string | null };

const query = z.object({
  kind: z.enum(KINDS),
  category: z.enum(CATEGORY_KEYS),
  text: z.string().max(TRAVELLING_LENGTH).transform(cleanText).default(""),
  quartier: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .default(null),
});

/** Reads the parameters of an address, or names the first one that is wrong. */
export function parseCounterpartsQuery(
  params: URLSearchParams,
): { query: CounterpartsQuery } | { wrong: keyof CounterpartsQuery } {
  const given = ["kind", "category", "text", "quartier"].map((name) => [name, params.get(name) ?? undefined]);
  const parsed = query.safeParse(Object.fromEntries(given));
  if (parsed.success) return { query: parsed.data };
  return { wrong: parsed.error.issues[0]?.path[0] as keyof CounterpartsQuery };
}
