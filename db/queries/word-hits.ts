import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";

/** Fewer open listings than this with a word: it may be a spelling mistake. */
const FEW_HITS = 3;
/** Titles that are looked at for the word that was meant. */
const MAX_TITLES = 50;

type Words = { cityId: string; words: readonly string[] };

/** The words that hardly any published listing of a city has. Words hold letters and digits only. */
export async function listRareWords(db: Db, { cityId, words }: Words): Promise<string[]> {
  const rows = await db.execute<{ word: string }>(sql`
    select word from unnest(${sql.param([...words])}::text[]) as word
    where (
      select count(*) from (
        select 1 from listings
        where city_id = ${cityId} and status = 'published'
          and search @@ to_tsquery('public.coup_de_main_fr', word)
        limit ${FEW_HITS}
      ) as found
    ) < ${FEW_HITS}`);
  return rows.map(({ word }) => word);
}

/** Titles of published listings of a city that hold a word like this one, folded. */
export async function listTitlesLike(db: Db, { cityId, word }: { cityId: string; word: string }): Promise<string[]> {
  const rows = await db.execute<{ title: string }>(sql`
    select public.folded(title) as title from listings
    where city_id = ${cityId} and status = 'published' and public.folded(title) %> ${word}
    limit ${MAX_TITLES}`);
  return rows.map(({ title }) => title);
}
