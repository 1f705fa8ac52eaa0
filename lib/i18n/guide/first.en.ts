import type { Clause } from "#lib/moderation/clause.ts";
import type { GuideRule } from "./guide-version.ts";

/** The rules as the page "Moderation and appeals" said them first. */
export const firstEn: Readonly<Record<Clause, GuideRule>> = {
  lawful: {
    title: "Keep to the law",
    says: ["What the law forbids is forbidden here: threats, hate, discrimination, sale of prohibited goods."],
    allowed: [],
  },
  respect: { title: "Respect people", says: ["No insults, no mockery, no advances."], allowed: [] },
  free: {
    title: "Help is free",
    says: ["Nobody asks for money. Nobody promises any, not even a little."],
    allowed: ["Paying back what was bought for you, on the receipt."],
  },
  no_trade: {
    title: "No trade, no act of care",
    says: [
      "Nobody offers their trade here or looks for customers.",
      "Medical acts, care or advice that are kept for a profession have no place here.",
    ],
    allowed: [],
  },
  privacy: {
    title: "No contact details in public texts",
    says: ["No number, no address and no link in a listing."],
    allowed: [],
  },
  honesty: {
    title: "Tell the truth",
    says: ["No false listing, no scam, not the same listing several times."],
    allowed: [],
  },
  consent: {
    title: "With the consent of others",
    says: ["Nobody writes about another person without their consent.", "Nobody under 18 publishes a listing."],
    allowed: [],
  },
  fair_use: { title: "Report in good faith", says: ["Nobody keeps sending false reports."], allowed: [] },
};
