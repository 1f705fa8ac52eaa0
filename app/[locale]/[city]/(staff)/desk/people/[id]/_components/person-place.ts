import { z } from "zod";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";

/** Where a form about a person of the desk was shown: bound to its action, and back from the browser. */
export type PersonPlace = FormPlace & { person: string };

const person = z.object({ person: z.string() }).catch({ person: "" });

/** A place that any caller may have made up: nobody has an empty id. */
export function readPersonPlace(place: unknown): PersonPlace {
  return { ...readFormPlace(place), ...person.parse(place) };
}
