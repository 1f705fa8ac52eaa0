import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { drawQuartier } from "./people.ts";
import type { Random } from "./random.ts";
import type { SeedText } from "./texts/seed-text.ts";
import { SEED_TEXTS } from "./texts/seed-texts.ts";

/** A text and the quartier where it is published. */
export type PlacedText = { category: CategoryKey; text: SeedText; quartier: ImportedQuartier };

const OPEN = { offer: 160, request: 92 } as const;
const LEAST = 4;
const MOST_URGENT = 5;

const SHORT_OF: Record<string, readonly CategoryKey[]> = {
  "planoise-chateaufarine": ["transport", "admin_help", "digital_help", "pharmacy"],
  "vaite-clairs-soleils": ["transport", "admin_help", "digital_help", "pharmacy"],
  "palente-orchamps-saragosse": ["visit"],
};
const RICH_IN: Record<string, readonly CategoryKey[]> = {
  "centre-chapelle-des-buis": ["shopping", "homework"],
  "chaprais-cras": ["shopping", "homework"],
};

/** Shortages and surpluses as the first platform saw them: needs in some quartiers, helpers in others. */
function weightOf(kind: Kind, category: CategoryKey, slug: string): number {
  if (SHORT_OF[slug]?.includes(category)) return kind === "request" ? 4 : 0;
  if (RICH_IN[slug]?.includes(category)) return kind === "offer" ? 4 : 0.3;
  return 1;
}

type Candidate = { category: CategoryKey; text: SeedText };

/** The texts of a kind that get published: the urgent ones, some of every category, then whichever come. */
function chooseTexts(random: Random, kind: Kind): Candidate[] {
  const all = (Object.keys(SEED_TEXTS) as CategoryKey[]).map((category) =>
    random.shuffle(SEED_TEXTS[category].filter((text) => text.kind === kind)).map((text) => ({ category, text })),
  );
  const isUrgent = ({ text }: Candidate) => text.urgency === "today";
  const urgent = random.shuffle(all.flat().filter(isUrgent)).slice(0, MOST_URGENT);
  const calm = all.map((candidates) => candidates.filter((candidate) => !isUrgent(candidate)));
  const some = calm.flatMap((candidates) => candidates.slice(0, LEAST));
  const others = random.shuffle(calm.flatMap((candidates) => candidates.slice(LEAST)));
  return [...urgent, ...some, ...others].slice(0, OPEN[kind]);
}

/** Every open listing of the demonstration, before it is given an author and a date. */
export function placeTexts(random: Random, quartiers: readonly ImportedQuartier[]): PlacedText[] {
  const inhabited = quartiers.filter(({ population }) => population > 0);
  const placed = (["offer", "request"] as const).flatMap((kind) =>
    chooseTexts(random, kind).map((candidate) => ({
      ...candidate,
      quartier: drawQuartier(random, inhabited, (slug) => weightOf(kind, candidate.category, slug)),
    })),
  );
  return withShortages(placed, inhabited);
}

/** Moves requests so that each announced shortage really is one: at least two requests where no one offers. */
function withShortages(placed: PlacedText[], quartiers: readonly ImportedQuartier[]): PlacedText[] {
  const moved = [...placed];
  for (const [slug, categories] of Object.entries(SHORT_OF)) {
    const quartier = quartiers.find((one) => one.slug === slug);
    if (!quartier) continue;
    for (const category of categories) moveRequests(moved, category, quartier);
  }
  return moved;
}

function moveRequests(placed: PlacedText[], category: CategoryKey, quartier: ImportedQuartier): void {
  const isHere = (one: PlacedText) => one.category === category && one.text.kind === "request";
  let missing = 2 - placed.filter((one) => isHere(one) && one.quartier === quartier).length;
  for (const [at, one] of placed.entries()) {
    if (missing <= 0) return;
    if (!isHere(one) || SHORT_OF[one.quartier.slug]?.includes(category)) continue;
    placed[at] = { ...one, quartier };
    missing -= 1;
  }
}
