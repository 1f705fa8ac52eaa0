import "server-only";
import { database } from "#db/client.ts";
import { findOfferOfLink, type OfferOfLink } from "#db/queries/linked-offers.ts";
import { type OfferLinkView, offerLinkView } from "#lib/listings/offer-link.ts";
import { openOfferLink } from "./offer-link-signature.ts";

/** `forged`: it was not written by us, or not for this city. */
export type OpenedLink =
  | { view: "forged" | "gone" | "expired"; offer: null }
  | { view: Exclude<OfferLinkView, "gone" | "expired">; offer: OfferOfLink };

/** What the link of a mail opens in a city. It changes nothing: mail scanners open links, too. */
export async function loadOfferLink(citySlug: string, signed: string, now: Date): Promise<OpenedLink> {
  const link = openOfferLink(signed);
  if (!link) return { view: "forged", offer: null };
  const offer = await findOfferOfLink(database(), link);
  if (offer && offer.citySlug !== citySlug) return { view: "forged", offer: null };
  const view = offerLinkView(link, offer, now);
  return offer && view !== "gone" && view !== "expired"
    ? { view, offer }
    : { view: view === "expired" ? "expired" : "gone", offer: null };
}
