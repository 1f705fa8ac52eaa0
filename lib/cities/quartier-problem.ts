/** What makes a file of quartiers unfit: nothing of it is put in force. */
const QUARTIER_ERRORS = [
  "not-json",
  "too-heavy",
  "not-collection",
  "empty",
  "too-many-features",
  "too-many-points",
  "too-complex",
  "wrong-crs",
  "slug",
  "repeated-slug",
  "name",
  "short-name",
  "population",
  "center",
  "neighbours",
  "geometry-type",
  "geometry-empty",
  "short-ring",
  "bad-position",
  "open-ring",
  "self-crossing",
  "metres",
  "latitude",
  "swapped",
  "far",
  "overlap",
] as const;
/** What somebody had better look at first. */
type QuartierWarning = "small-overlap" | "gap" | "nobody";
export type QuartierProblemCode = (typeof QUARTIER_ERRORS)[number] | QuartierWarning;

/** Something wrong with a file of quartiers, or to be looked at. `lib/i18n/quartier-problem-words.ts` says it. */
export type QuartierProblem = {
  code: QuartierProblemCode;
  /** The place of the quartier in the file, from 1 on, and its slug where it has one; absent: the whole file. */
  feature?: number;
  slug?: string;
  /** The other quartier, or those around. */
  other?: string;
  /** How much: hectares, kilometres, or the place in the file of the first one of a name. */
  value?: number;
  /** Where to look: longitude, latitude. */
  at?: string;
};

/** Whether nothing of the file may be put in force. */
export function isQuartierError({ code }: QuartierProblem): boolean {
  return (QUARTIER_ERRORS as readonly string[]).includes(code);
}
