import "server-only";
import { database } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { findOfferOfLink } from "#db/queries/linked-offers.ts";
import { lockAuthor, lockOwnListing } from "#db/queries/listings-write.ts";
import { nextStatus } from "#lib/listings/listing-status.ts";
import { type OfferAnswer, offerAction, offerLinkView } from "#lib/listings/offer-link.ts";
import { applyAuthorAction } from "./apply-author-action.ts";
import { openOfferLink } from "./offer-link-signature.ts";

/**
 * Does what the author of an offer answers to the link of a mail, once for each round. Gives the id of the offer when it
 * changed; null when there was nothing to do any more, which the page then says.
 */
export async function answerOfferLink(
  citySlug: string,
  { link: signed, answer }: { link: string; answer: OfferAnswer },
  now: Date,
): Promise<string | null> {
  const link = openOfferLink(signed);
  if (!link) return null;
  const { cityId, listingId } = link;
  return database().transaction(async (tx) => {
    const city = await findCityBySlug(tx, citySlug);
    const found = city?.id === cityId ? await findOfferOfLink(tx, link) : null;
    if (!city || !found) return null;
    const key = { cityId, id: listingId, authorId: found.authorId };
    await lockAuthor(tx, { cityId, memberId: found.authorId });
    const listing = await lockOwnListing(tx, key);
    // Read again: what was found before the lock may have been answered meanwhile.
    const offer = await findOfferOfLink(tx, link);
    const action = offerAction(offerLinkView(link, offer, now), answer);
    const to = listing && action && nextStatus(listing.status, action, "author");
    if (!to) return null;
    await applyAuthorAction(tx, { key, listing, action, to, timeZone: city.timeZone }, now);
    return listingId;
  });
}
