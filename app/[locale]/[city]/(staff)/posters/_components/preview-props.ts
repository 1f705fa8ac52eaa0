import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type Params = Record<string, string | string[] | undefined>;

/** What a preview is drawn from; `params` is the query of the address. */
export type PreviewProps = { city: City; locale: Locale; params: Params };

/** The one value of a parameter, or the first of many. */
export const first = (value: string | string[] | undefined): string => [value ?? ""].flat()[0] ?? "";
