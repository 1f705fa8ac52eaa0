import type { Clause } from "#lib/moderation/clause.ts";
import type { GuideRule } from "./guide-version.ts";

/** The rules as the page "Modération et recours" said them first. */
export const firstFr: Readonly<Record<Clause, GuideRule>> = {
  lawful: {
    title: "Respecter la loi",
    says: ["Ce que la loi interdit est interdit ici : menace, haine, discrimination, vente d’objets interdits."],
    allowed: [],
  },
  respect: {
    title: "Respecter les personnes",
    says: ["Pas d’insulte, pas de moquerie, pas d’avances."],
    allowed: [],
  },
  free: {
    title: "L’aide est gratuite",
    says: ["On ne demande pas d’argent. On n’en promet pas, même un peu."],
    allowed: ["Rembourser ce qui a été acheté pour vous, sur ticket."],
  },
  no_trade: {
    title: "Pas de métier, pas d’acte de soin",
    says: [
      "On ne propose pas son métier et on ne cherche pas de clients.",
      "Un acte médical, de soin ou de conseil réservé à une profession n’a pas sa place ici.",
    ],
    allowed: [],
  },
  privacy: {
    title: "Pas de coordonnées dans le texte public",
    says: ["Ni numéro, ni adresse, ni lien dans une annonce."],
    allowed: [],
  },
  honesty: {
    title: "Dire la vérité",
    says: ["Pas de fausse annonce, pas d’arnaque, pas la même annonce publiée plusieurs fois."],
    allowed: [],
  },
  consent: {
    title: "Avec l’accord des autres",
    says: [
      "On ne parle pas d’une autre personne sans son accord.",
      "Une annonce n’est pas faite par une personne de moins de 18 ans.",
    ],
    allowed: [],
  },
  fair_use: {
    title: "Signaler de bonne foi",
    says: ["On n’envoie pas sans cesse de faux signalements."],
    allowed: [],
  },
};
