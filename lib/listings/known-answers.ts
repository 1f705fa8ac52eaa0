import type { FormValues } from "#lib/forms/form-state.ts";
import { DEFAULT_RADIUS_M, type Kind, type Language } from "./listing.ts";

/** What the profile of an author tells; a visitor has none. */
type Profile = { quartier: string | null; languages: readonly Language[] };

/** What need not be asked, since it is known or nearly always the same: filled in, and easily changed. */
export function knownAnswers(kind: Kind, { quartier, languages }: Profile): FormValues {
  const common: FormValues = quartier ? { quartier } : {};
  if (kind === "request") return { ...common, beneficiary: "self" };
  return { ...common, languages: [...languages], radius: String(DEFAULT_RADIUS_M) };
}
