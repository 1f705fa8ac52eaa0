import "server-only";
import { database } from "#db/client.ts";
import {
  findCallsByDigits,
  findOpenCall,
  listOpenCalls,
  listSpokenLanguages,
  type PosterCall,
} from "#db/queries/posters.ts";
import { callDigits } from "#lib/calls/call-reference.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Language } from "#lib/listings/listing.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadQuartiers } from "../cities/load-city.ts";

/** More calls than a city has open at a time. */
const MOST_CALLS = 50;

/** An open call with the names of its quartiers, and the languages that are spoken there. */
export type CallPoster = { call: PosterCall; quartiers: readonly string[]; languages: readonly Language[] };

/** The open calls of a city, for those who work at its desk; null for anybody else. */
export async function loadOpenCalls(member: Member, city: City, now: Date): Promise<PosterCall[] | null> {
  if (!worksAtDesk(member)) return null;
  const { date: today } = localDay(now, city.timeZone);
  return listOpenCalls(database(), { cityId: member.cityId, today, limit: MOST_CALLS });
}

/** What the poster of an open call says, for those who work at the desk of its city; null for anybody else. */
export async function loadCallPoster(member: Member, city: City, id: string, now: Date): Promise<CallPoster | null> {
  if (!worksAtDesk(member) || !isId(id)) return null;
  const { cityId } = member;
  const { date: today } = localDay(now, city.timeZone);
  const call = await findOpenCall(database(), { cityId, id, today });
  if (!call) return null;
  const quartiers = (await loadQuartiers(city)).filter((quartier) => call.quartierIds.includes(quartier.id));
  const languages = await listSpokenLanguages(database(), { cityId, quartierIds: call.quartierIds, now });
  return { call, quartiers: quartiers.map(({ shortName }) => shortName), languages };
}

/** The category of the one open call that has this reference; null when there is none, or more than one. */
export async function findCallCategory(city: City, reference: string, now: Date): Promise<CategoryKey | null> {
  const digits = callDigits(reference);
  if (digits === null) return null;
  const { date: today } = localDay(now, city.timeZone);
  const [category, another] = await findCallsByDigits(database(), { cityId: city.id, digits, today });
  return category && !another ? category : null;
}
