import { ID_PATTERN } from "#lib/ids/id-pattern.ts";
import type { ListingStatus } from "./listing-status.ts";

/** What a link of a mail may do without signing in, and nothing else. */
export const OFFER_LINK_PURPOSES = ["confirm-offer", "resume-offer"] as const;
export type OfferLinkPurpose = (typeof OFFER_LINK_PURPOSES)[number];

/** `round`: which of the questions put to the author this link answers. */
export type OfferLink = {
  purpose: OfferLinkPurpose;
  cityId: string;
  listingId: string;
  round: number;
  expiresAt: Date;
};

const LINK_DAYS = 30;
const FORM = new RegExp(
  `^(confirm-offer|resume-offer)\\.(${ID_PATTERN})\\.(${ID_PATTERN})\\.(\\d{1,9})\\.(\\d{1,12})$`,
);

/** Until when a link that is sent now is answered: well past the pause that it warns of. */
export function linkEnd(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + LINK_DAYS * 86_400_000);
}

/** A link as text, to be signed. */
export function offerLinkText({ purpose, cityId, listingId, round, expiresAt }: OfferLink): string {
  return [purpose, cityId, listingId, round, Math.floor(expiresAt.getTime() / 1000)].join(".");
}

/** Reads `offerLinkText`; null for anything else. */
export function readOfferLink(text: string): OfferLink | null {
  const [, purpose, cityId, listingId, round, seconds] = FORM.exec(text) ?? [];
  if (!purpose || !cityId || !listingId) return null;
  const expiresAt = new Date(Number(seconds) * 1000);
  return { purpose: purpose as OfferLinkPurpose, cityId, listingId, round: Number(round), expiresAt };
}

/** What a link finds: the state of its offer. */
export type LinkedOffer = { status: ListingStatus; confirmationRound: number; confirmationAskedAt: Date | null };

/** `ask`: still available? `resume`: it is paused, put it back on line? The others have nothing left to ask. */
export type OfferLinkView = "ask" | "resume" | "answered" | "gone" | "expired";

/** What the page of a link shows, and so what its button may do; the signature was checked before. */
export function offerLinkView(link: OfferLink, offer: LinkedOffer | null, now: Date): OfferLinkView {
  if (link.expiresAt <= now) return "expired";
  if (!offer || (offer.status !== "published" && offer.status !== "paused")) return "gone";
  if (offer.confirmationAskedAt === null || offer.confirmationRound !== link.round) return "answered";
  if (offer.status === "paused") return "resume";
  return link.purpose === "confirm-offer" ? "ask" : "answered";
}

/** What a person answers on the page of a link. */
export const OFFER_ANSWERS = ["yes", "no"] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

/** The action that an answer asks for; null when there is nothing to do any more. */
export function offerAction(view: OfferLinkView, answer: OfferAnswer): "confirm" | "pause" | "resume" | null {
  if (view === "ask") return answer === "yes" ? "confirm" : "pause";
  return view === "resume" && answer === "yes" ? "resume" : null;
}
