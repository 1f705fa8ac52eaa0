import type { Connection } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import type { City } from "#lib/cities/city.ts";
import type { DraftAnswers } from "#lib/listings/draft.ts";
import { loadDraft } from "#lib/server/listings/load-draft.ts";
import { saveDraft } from "#lib/server/listings/save-draft.ts";
import type { TestCity } from "./fixtures.ts";

export const REQUEST_ANSWERS = {
  category: "shopping",
  title: "Faire mes courses de la semaine",
  body: "Deux sacs, je suis au premier étage.",
  beneficiary: "self",
  urgency: "flexible",
  neededOn: null,
  neededPart: null,
  availability: 0,
  remote: false,
  equipment: [],
  languages: ["fr"],
} satisfies Partial<DraftAnswers>;

export const OFFER_ANSWERS = {
  ...REQUEST_ANSWERS,
  title: "Je fais vos courses avec les miennes",
  capacity: 2,
  radiusM: 3000,
} satisfies Partial<DraftAnswers>;

/** The city as the use cases know it. */
export async function cityOf(db: Connection["db"], { slug }: Pick<TestCity, "slug">): Promise<City> {
  const city = await findCityBySlug(db, slug);
  if (!city) throw new Error(`no city ${slug}`);
  return city;
}

/** A draft that only has to be published; gives its id. */
export async function saveWholeDraft(
  city: City,
  holder: DraftHolder,
  answers: DraftAnswers & { quartier: string },
  now: Date,
): Promise<string> {
  const { quartier, point = null, ...others } = answers;
  const where = { place: point, quartier, proposed: false };
  await saveDraft(city, holder, { kind: answers.kind, step: "category", answers: others, where }, now);
  const draft = await loadDraft(holder, [], now);
  if (!draft) throw new Error("the draft was not kept");
  return draft.id;
}
