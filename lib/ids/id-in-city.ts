import { ID_PATTERN } from "./id-pattern.ts";

/** Something of a city, as a signed link names it. */
export type IdInCity = { cityId: string; id: string };

const FORM = new RegExp(`^(${ID_PATTERN})\\.(${ID_PATTERN})$`);

/** As text, to be signed. */
export function idInCityText({ cityId, id }: IdInCity): string {
  return `${cityId}.${id}`;
}

/** Reads `idInCityText`; null for anything else. */
export function readIdInCity(text: string): IdInCity | null {
  const [, cityId, id] = FORM.exec(text) ?? [];
  return cityId && id ? { cityId, id } : null;
}
