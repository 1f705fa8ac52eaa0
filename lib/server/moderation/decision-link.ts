import "server-only";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { idInCityText, readIdInCity } from "#lib/ids/id-in-city.ts";
import { env } from "../env.ts";
import { linkSigner } from "../link-signer.ts";

type DecisionPlace = { citySlug: string; cityId: string; decisionId: string };

const signer = linkSigner({ write: idInCityText, read: readIdInCity, keyOf: () => "decision" });

/**
 * Where the person concerned reads a decision and contests it, without signing in: a suspended account must not stand in
 * the way. It has no end of its own: the page says what is over.
 */
export function decisionLink(locale: Locale, { citySlug, cityId, decisionId }: DecisionPlace): string {
  const lien = signer.sign({ cityId, id: decisionId });
  return env().baseUrl + href(locale, "decision", { city: citySlug }, { lien });
}

/** The decision of a link that was written here; null for any other text. */
export const openDecisionLink = signer.open;
