import { type SQL, sql } from "drizzle-orm";

/** Some ids as one parameter: a statement for 500 of them is planned as one for five. */
export function idList(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

/** Some words without commas, quotes or braces as one parameter. */
export function wordList(words: readonly string[]): SQL {
  return sql`${`{${words.join(",")}}`}::text[]`;
}
