import "server-only";
import { offerLinkText, readOfferLink } from "#lib/listings/offer-link.ts";
import { linkSigner } from "../link-signer.ts";

/** Links of mails about an offer, with a key for each purpose: what was signed for one opens nothing else. */
export const { sign: signOfferLink, open: openOfferLink } = linkSigner({
  write: offerLinkText,
  read: readOfferLink,
  keyOf: ({ purpose }) => `link ${purpose}`,
});
