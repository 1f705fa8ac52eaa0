import "server-only";
import type { MailItem } from "../mail-block.ts";
import type { MailPayload } from "../mail-kind.ts";

/** A listing in a list of a mail: what, where and when. */
export function listingItem(listing: MailPayload<"search-alert">["items"][number]): MailItem {
  const { title, quartier, distance, when, link } = listing;
  return { title, text: [quartier, distance, when].filter(Boolean).join(" · "), link };
}
