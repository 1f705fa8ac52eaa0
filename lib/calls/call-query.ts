import type { FormValues } from "#lib/forms/form-state.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { USUAL_CALL_DAYS } from "./call.ts";

const FIELDS = ["categorie", "quartier", "debut", "fin", "titre", "texte", "proches", "voisins"] as const;
/** The ready-made texts of each family of categories. */
export const TEMPLATES = ["first", "second", "third"] as const;
export type Template = (typeof TEMPLATES)[number];

export type CallQuery = {
  values: FormValues;
  /** `new`: only opened, perhaps with a category and a quartier. `preview`: to be looked at before it is sent. */
  stage: "new" | "written" | "preview";
  /** A ready-made text was asked for. */
  template: Template | null;
};

/** What the address of the page of a new call says: all that was written stands there, so that going back loses nothing. */
export function readCallQuery(query: Record<string, string | string[] | undefined>, today: string): CallQuery {
  const template = TEMPLATES.find((one) => one === query.modele) ?? null;
  const stage = query.etape === "apercu" && !template ? "preview" : template || query.etape ? "written" : "new";
  const given = FIELDS.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]] as const]));
  const usual = { debut: today, fin: addDays(today, USUAL_CALL_DAYS), proches: "on", voisins: "on" };
  return { values: { ...(stage === "new" && usual), ...Object.fromEntries(given) }, stage, template };
}

/** The address of the same call, as a query. */
export function callQuery(values: FormValues, more: Record<string, string>): string {
  const pairs = [...Object.entries(values), ...Object.entries(more)].flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  return `?${new URLSearchParams(pairs)}`;
}
