import { ADDRESS_KINDS, type NotifiedKind } from "#lib/notifications/kind-policy.ts";
import type { Notice } from "#lib/notifications/notice.ts";
import type { DeskTaskKind } from "./desk-task.ts";

/** What the agent tells in the call that causes it, what nobody asked for on the telephone, and what only mail can do. */
const NOT_CALLED: readonly NotifiedKind[] = [
  "listing-published",
  "listing-held",
  "digest",
  "search-alert",
  ...ADDRESS_KINDS,
];

/** The call that a message becomes for who has no address; null for none. */
export function callFor(kind: NotifiedKind): DeskTaskKind | null {
  if (NOT_CALLED.includes(kind)) return null;
  return kind === "request-at-desk" ? "handed_over" : "news";
}

/** What a call is about, by the page that its message leads to. */
export function subjectOf(notice: Notice | null): { listingId: string | null; exchangeId: string | null } {
  const { route = null, params = {} } = notice?.place ?? {};
  const id = params.id ?? null;
  return {
    listingId: route === "published" || route === "listing" || route === "editListing" ? id : null,
    exchangeId: route?.startsWith("exchange") ? id : null,
  };
}
