import { KINDS, type Kind } from "#lib/listings/listing.ts";

/** How many listings a page of a sheet shows: two columns of three or four. */
export const SHEET_CARDS = [6, 8] as const;
export type SheetCards = (typeof SHEET_CARDS)[number];

export const MAX_SHEET_PAGES = 4;
export const MAX_SHEET_CARDS = MAX_SHEET_PAGES * Math.max(...SHEET_CARDS);

/** What a sheet for a hallway shows. */
export type SheetChoice = { quartier: string | null; kind: Kind | null; cards: SheetCards; pages: number };

type Params = Record<string, string | string[] | undefined>;

/** The choice in an address; what is unknown or beyond a bound is as if it had not been said. */
export function readSheetChoice(params: Params): SheetChoice {
  const first = (name: string) => [params[name] ?? []].flat()[0];
  const pages = Number(first("pages"));
  return {
    quartier: first("quartier") || null,
    kind: KINDS.find((kind) => kind === first("kind")) ?? null,
    cards: SHEET_CARDS.find((cards) => String(cards) === first("cartes")) ?? SHEET_CARDS[0],
    pages: Number.isInteger(pages) && pages >= 1 && pages <= MAX_SHEET_PAGES ? pages : 1,
  };
}
