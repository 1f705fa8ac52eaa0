import { LANGUAGES, type Language } from "#lib/listings/listing.ts";

/** How a poster is drawn. */
export type PosterOptions = {
  /** With strips to tear off. */
  strips: boolean;
  /** Without filled surfaces. */
  ink: boolean;
  /** The languages, among those offered, in which it says a sentence more. */
  languages: readonly Language[];
};

/** More sentences would leave no room for what the poster says. */
const MAX_SENTENCES = 2;

/** The names of the options in an address, and of their switches. `shown` tells that a form was sent. */
export const OPTION_NAMES = { strips: "languettes", ink: "encre", language: "langue", shown: "apercu" } as const;

type Params = Record<string, string | string[] | undefined>;

/** The languages in which a poster can say a sentence: those spoken, without the one that it is written in. */
export function offeredLanguages(spoken: readonly Language[], written: string): Language[] {
  return [...new Set(spoken)].filter((language) => language !== written).slice(0, MAX_SENTENCES);
}

/** How a poster is drawn as long as nobody chose: with strips, and with a sentence in the first language. */
export function usualOptions(offered: readonly Language[]): PosterOptions {
  return { strips: true, ink: false, languages: offered.slice(0, 1) };
}

/** The options of an address; a switch that is off says nothing, so that only what a form sent can turn one off. */
export function readPosterOptions(params: Params, offered: readonly Language[]): PosterOptions {
  if (params[OPTION_NAMES.shown] === undefined) return usualOptions(offered);
  const asked = [params[OPTION_NAMES.language] ?? []].flat();
  return {
    strips: params[OPTION_NAMES.strips] !== undefined,
    ink: params[OPTION_NAMES.ink] !== undefined,
    languages: LANGUAGES.filter((language) => offered.includes(language) && asked.includes(language)),
  };
}
