import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { authorActions, type ListingAction, type ListingStatus } from "#lib/listings/listing-status.ts";

/** What an author is offered to do with a listing, in words. Only somebody who asked can have found help. */
export function offeredActions(
  { kind, status }: { kind: Kind; status: ListingStatus },
  locale: Locale,
): { action: ListingAction; label: string }[] {
  const t = getTranslator(locale, "mine");
  return authorActions(status)
    .filter((action) => action !== "fulfil" || kind === "request")
    .map((action) => ({ action, label: t(`action.${action}`) }));
}
