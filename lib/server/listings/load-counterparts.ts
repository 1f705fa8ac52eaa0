import "server-only";
import { database } from "#db/client.ts";
import { type CounterpartRow, listBlockedBoth, listCounterparts } from "#db/queries/counterparts.ts";
import { closeCategories } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { cellOf } from "#lib/geo/cell.ts";
import type { Member } from "#lib/identity/member.ts";
import type { CounterpartsQuery } from "#lib/listings/counterparts-query.ts";
import { type Kind, otherKind } from "#lib/listings/listing.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { rankCounterparts } from "#lib/matching/counterparts.ts";
import type { MatchingWeights } from "#lib/matching/weights.ts";
import { loadQuartiers } from "../cities/load-city.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";
import { loadMatchingSettings } from "../matching/load-matching-settings.ts";

const SAME_CATEGORY = 200;
const CLOSE_CATEGORY = 40;
const SHOWN = 3;

/** The best listings that fit what is being written, and how many people's fit. */
export type Counterparts = { kind: Kind; category: CategoryKey; people: number; listings: ListingCardData[] };

/** Open listings of a kind in a category and those close to it: the same for everybody, kept for a minute. */
function loadOpen(city: City, kind: Kind, category: CategoryKey): Promise<CounterpartRow[]> {
  const shares = closeCategories(category)
    .filter((one) => !city.settings.categoriesOff.includes(one))
    .map((one) => ({ category: one, limit: one === category ? SAME_CATEGORY : CLOSE_CATEGORY }));
  const load = () => listCounterparts(database(), { cityId: city.id, kind, now: new Date() }, shares);
  const tags = [`city:${city.slug}:listings`];
  return keepUntilChanged(["counterparts", city.id, kind, category], { tags }, load);
}

function loadWeights(city: City): Promise<MatchingWeights> {
  const load = async () => (await loadMatchingSettings(database(), city.id)).weights;
  return keepUntilChanged(["weights", city.id], { tags: ["cities"] }, load);
}

/**
 * Open listings of the other kind that already fit what a person is writing. Nobody is shown themselves, or somebody
 * whom one of the two blocked. The place is that of the quartier, else the one where a member lives.
 */
export async function loadCounterparts(
  city: City,
  { kind, category, text, quartier }: CounterpartsQuery,
  member: Member | null,
): Promise<Counterparts> {
  const wanted = otherKind(kind);
  const [open, quartiers, blocked, weights] = await Promise.all([
    loadOpen(city, wanted, category),
    loadQuartiers(city),
    member ? listBlockedBoth(database(), { cityId: city.id, memberId: member.id }) : [],
    loadWeights(city),
  ]);
  const place = quartiers.find(({ slug, id }) => (quartier ? slug === quartier : id === member?.quartierId));
  const cell = place ? cellOf(place.centre, place.cellResolution) : null;
  const hidden = new Set(member ? [member.id, ...blocked] : []);
  const free = open.filter(({ fullThisWeek }) => !fullThisWeek);
  const fitting = rankCounterparts({ kind, category, text, cell }, free, hidden, weights);
  return { kind: wanted, category, people: fitting.length, listings: fitting.slice(0, SHOWN) };
}
