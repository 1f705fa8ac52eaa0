import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isDatePassed } from "#lib/listings/listing-renewal.ts";
import { authorActions, type ListingAction } from "#lib/listings/listing-status.ts";
import type { OwnListing } from "#lib/server/listings/load-my-listings.ts";

type Asked = Pick<OwnListing, "kind" | "status" | "neededOn" | "confirmationAskedAt">;

/** Whether an action makes sense: the table of states says what is allowed, not what is worth a button. */
function isWorthAButton(action: ListingAction, listing: Asked, now: Date, timeZone: string): boolean {
  switch (action) {
    case "delete":
      return false; // It has a page of its own.
    case "confirm":
      return listing.confirmationAskedAt !== null;
    case "fulfil":
      return listing.kind === "request"; // Only somebody who asked can have found help.
    case "resume":
    case "reopen":
    case "renew":
      return !isDatePassed(listing, now, timeZone);
    default:
      return true;
  }
}

/** What an author is offered to do with a listing, as buttons. */
export function offeredActions(listing: Asked, { timeZone }: { timeZone: string }, locale: Locale) {
  const t = getTranslator(locale, "mine");
  const now = new Date();
  return authorActions(listing.status)
    .filter((action) => isWorthAButton(action, listing, now, timeZone))
    .map((action) => ({ name: "action", value: action, label: t(`action.${action}`), variant: "ghost" as const }));
}
