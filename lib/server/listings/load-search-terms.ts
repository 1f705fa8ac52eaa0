import "server-only";
import { database } from "#db/client.ts";
import type { SearchTerms } from "#lib/search/search-terms.ts";
import { rememberBriefly } from "../remember-briefly.ts";
import { currentNetwork } from "../request-origin.ts";
import { mayCorrect } from "./limit-corrections.ts";
import { resolveSearch } from "./resolve-search.ts";

const recent = rememberBriefly<SearchTerms>(1000);

/** The terms of a search in a city. Whoever asks for too many corrections is answered without. */
export function loadSearchTerms(cityId: string, search: string): Promise<SearchTerms> {
  const mayLookUp = async () => mayCorrect(await currentNetwork(), new Date());
  return recent(`${cityId} ${search}`, () => resolveSearch(database(), cityId, search, mayLookUp));
}
