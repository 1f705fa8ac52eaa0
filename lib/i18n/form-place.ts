import { z } from "zod";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locale.ts";

/** Where a form was shown: bound to its action, and back from the browser, so read again by `readFormPlace`. */
export type FormPlace = { city: string; locale: Locale };

const formPlace = z.object({ city: z.string().catch(""), locale: z.enum(LOCALES).catch(DEFAULT_LOCALE) });

/** A place that any caller may have made up: an unknown language is the default one, and no city has an empty slug. */
export function readFormPlace(place: unknown): FormPlace {
  return formPlace.catch({ city: "", locale: DEFAULT_LOCALE }).parse(place);
}
