import type { Clause } from "#lib/moderation/clause.ts";
import type { GuideRule } from "./guide-version.ts";

/** The rules since texts are read by moderators: what stays allowed is said beside what is not. */
export const secondFr: Readonly<Record<Clause, GuideRule>> = {
  lawful: {
    title: "Respecter la loi",
    says: [
      "Ce que la loi interdit est interdit ici : menace, haine, discrimination, vente d’objets interdits.",
      "On ne donne et on ne demande ni alcool, ni tabac, ni arme, ni drogue, ni médicament sur ordonnance.",
      "On ne choisit pas qui l’on aide selon son origine, sa religion, sa couleur de peau ou son handicap.",
    ],
    allowed: ["Demander une personne qui parle votre langue.", "Demander une femme pour une aide à l’habillage."],
  },
  respect: {
    title: "Respecter les personnes",
    says: ["Pas d’insulte, pas de moquerie, pas d’avances.", "Pas de contenu sexuel, dans un texte ou une photo."],
    allowed: ["Dire que l’on n’est pas d’accord."],
  },
  free: {
    title: "L’aide est gratuite",
    says: [
      "On ne demande pas d’argent. On n’en promet pas, même un peu.",
      "Pas de tarif, pas de pourboire, pas de vente, pas de service exigé en échange.",
    ],
    allowed: [
      "Rembourser ce qui a été acheté pour vous, sur ticket.",
      "Rembourser le carburant d’un trajet fait pour vous.",
    ],
  },
  no_trade: {
    title: "Pas de métier, pas d’acte de soin",
    says: [
      "On ne propose pas son métier et on ne cherche pas de clients.",
      "Un travail réservé à un professionnel reste à un professionnel : gaz, électricité, toiture, droit, comptabilité.",
      "Un acte de soin aussi : piqûre, pansement, diagnostic, massage qui soigne, don de médicaments.",
    ],
    allowed: [
      "Changer une ampoule, monter un meuble, lire un courrier ensemble.",
      "Aller chercher vos médicaments à la pharmacie, vous accompagner chez le médecin.",
    ],
  },
  privacy: {
    title: "Pas de coordonnées dans le texte public",
    says: [
      "Ni numéro, ni e-mail, ni adresse de logement, ni lien, ni compte d’un réseau social dans une annonce.",
      "On n’écrit pas non plus que l’on vit seul, un code de porte, ses dates d’absence, où sont les clés, ou l’école d’un enfant.",
    ],
    allowed: [
      "L’adresse d’un lieu public : mairie, gare, hôpital.",
      "Le site d’un service public.",
      "Échanger vos coordonnées entre vous, une fois d’accord tous les deux.",
    ],
  },
  honesty: {
    title: "Dire la vérité",
    says: [
      "Pas de fausse annonce, pas d’arnaque, pas la même annonce publiée plusieurs fois.",
      "Pas de texte caché : lettres d’un autre alphabet mises pour tromper, caractères invisibles.",
    ],
    allowed: ["Republier une demande quand la première est finie.", "Écrire dans votre langue."],
  },
  consent: {
    title: "Avec l’accord des autres",
    says: [
      "On ne parle pas d’une autre personne sans son accord. On ne montre pas son visage.",
      "Une annonce n’est pas faite par une personne de moins de 18 ans.",
    ],
    allowed: ["Demander pour un proche qui est d’accord.", "Demander pour un enfant dont vous êtes responsable."],
  },
  fair_use: {
    title: "Signaler de bonne foi",
    says: [
      "On n’envoie pas sans cesse de faux signalements, ni de réclamations sans raison.",
      "Trois annonces, trois signalements ou trois réclamations manifestement abusifs en six mois : un avertissement.",
      "Deux de plus après lui : une suspension possible. Celle du droit de signaler ou de réclamer dure 30 jours.",
    ],
    allowed: ["Se tromper. Un signalement ou une réclamation sincère n’est jamais compté contre vous."],
  },
};
