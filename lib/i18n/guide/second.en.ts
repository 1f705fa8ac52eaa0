import type { Clause } from "#lib/moderation/clause.ts";
import type { GuideRule } from "./guide-version.ts";

/** The rules since texts are read by moderators: what stays allowed is said beside what is not. */
export const secondEn: Readonly<Record<Clause, GuideRule>> = {
  lawful: {
    title: "Keep to the law",
    says: [
      "What the law forbids is forbidden here: threats, hate, discrimination, sale of prohibited goods.",
      "Nobody gives or asks for alcohol, tobacco, weapons, drugs or prescription medicine.",
      "Nobody chooses whom to help by origin, religion, skin colour or disability.",
    ],
    allowed: ["Asking for somebody who speaks your language.", "Asking for a woman for help with getting dressed."],
  },
  respect: {
    title: "Respect people",
    says: ["No insults, no mockery, no advances.", "No sexual content, in a text or a photo."],
    allowed: ["Saying that you disagree."],
  },
  free: {
    title: "Help is free",
    says: [
      "Nobody asks for money. Nobody promises any, not even a little.",
      "No rates, no tips, no sales, no service demanded in return.",
    ],
    allowed: ["Paying back what was bought for you, on the receipt.", "Paying back the fuel of a trip made for you."],
  },
  no_trade: {
    title: "No trade, no act of care",
    says: [
      "Nobody offers their trade here or looks for customers.",
      "Work that is kept for professionals stays with them: gas, electricity, roofs, law, accounts.",
      "So do acts of care: injections, dressings, diagnosis, healing massage, gifts of medicine.",
    ],
    allowed: [
      "Changing a light bulb, putting furniture together, reading a letter together.",
      "Fetching your own medicine from the pharmacy, going with you to the doctor.",
    ],
  },
  privacy: {
    title: "No contact details in public texts",
    says: [
      "No number, e-mail, home address, link or social network account in a listing.",
      "Nor that you live alone, a door code, when you are away, where the keys are, or a child’s school.",
    ],
    allowed: [
      "The address of a public place: town hall, station, hospital.",
      "The site of a public service.",
      "Sharing your contact details with each other, once both of you agree.",
    ],
  },
  honesty: {
    title: "Tell the truth",
    says: [
      "No false listing, no scam, not the same listing several times.",
      "No hidden text: letters of another alphabet used to deceive, invisible characters.",
    ],
    allowed: ["Publishing a request again when the first one is over.", "Writing in your own language."],
  },
  consent: {
    title: "With the consent of others",
    says: [
      "Nobody writes about another person without their consent, or shows their face.",
      "Nobody under 18 publishes a listing.",
    ],
    allowed: ["Asking for a relative who agrees.", "Asking for a child that you are responsible for."],
  },
  fair_use: {
    title: "Report in good faith",
    says: [
      "Nobody keeps sending false reports, or appeals without a reason.",
      "Three manifestly abusive listings, reports or appeals in six months: a warning.",
      "Two more after it: a suspension is possible. That of the right to report or to appeal lasts 30 days.",
    ],
    allowed: ["Being wrong. A sincere report or appeal never counts against you."],
  },
};
