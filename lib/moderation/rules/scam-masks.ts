/*
 * Who is played: a child with a new number, a bank, a lover far away, an employer – and what is then asked: a code, a card,
 * a fee, an account to pass money through.
 */
import type { Lure } from "./scam-lures.ts";
import { anyOf } from "./vocabulary.ts";

const mask = (needs: RegExp, reach: number, ...patterns: readonly string[]): Lure => ({
  lure: anyOf(...patterns),
  needs,
  reach,
});
const always = (...patterns: readonly string[]): Lure => ({ lure: anyOf(...patterns), reach: 0 });

/** "Maman", said to her and not of her. */
const CALLED =
  "(?<!\\b(?:ma|ta|sa|la|une?|notre|votre|leurs?|mon|ton|son|le|de|du|pour|jeune|future|my|your|a|the|et|avec|chez) )(?:maman|papa|mamie|mamy|papi|papy|mum|mom|dad|tata|tonton)\\b(?! (?:de|solo|seule?|au foyer|d'|et|cherche|celibataire|poule|retraitee?))";
const CHILD = always(
  `${CALLED}[^!?]{0,90}?\\b(?:nouveau (?:numero|num|tel)|chang(?:e|er) (?:de |mon )?(?:numero|num)|numero (?:provisoire|temporaire)|new number|other number)`,
  `${CALLED}[^!?]{0,60}?\\b(?:virement|western|mandat|payer une facture|avance[rz]?[- ]moi|send me)`,
);
const GIVE =
  "(?<!(?:je|ne|j') ?)(?:(?:re?)?(?:envoi[es]?|envoye[rz]|donne[rz]?|transmet[sz]?|transmettez|communique[rz]?|dicte[rz]?|file)|forward|send|give|tell)";
const CODE = mask(
  /\b(?:sms|textos?|text|recu|recois|recevoir|recevez|chiffres|par erreur|trompee?|digits|by mistake)\b/,
  110,
  `${GIVE}[- ](?:(?:le|la|les)[- ])?(?:moi|nous|me|us|it)(?: vite| vous| please)?(?: (?:le|la|ce|the|that|ton|votre))? codes?\\b`,
  `codes?\\b[^!?]{0,60}?\\b${GIVE}[- ](?:(?:le|la|les)[- ])?(?:moi|nous|vite|it|me)\\b`,
  `codes?\\b[^!?]{0,30}?\\b(?:est|is) (?:pour|for) (?:moi|me)\\b`,
  `(?:le|la|un|the) codes?\\b[^!?]{0,40}?\\b(?:please )?(?:forward|send) (?:it|that)\\b`,
);
const CARDS = mask(
  /\b(?:gratt|codes?\b|photo|rembours|rends?\b|chiffres|dict|scratch|pin\b|urgen|picture)/,
  110,
  "(?<!(?:j'ai|ai|a|avons) )(?:achet|prend|pren[dse]|passe|buy|get)[a-z]{0,4}\\b[^.!?]{0,45}?\\b(?:cartes?|recharges?|coupons?|tickets?|gift cards?) (?:cadeaux? |prepayees? )?(?:de )?(?:steam|google|itunes|amazon|apple|neosurf|pcs|transcash|paysafe|xbox|psn|netflix|playstation)",
  "(?:cartes?|cards?) (?:steam|google|itunes|amazon|apple|xbox|psn|netflix)\\b[^.!?]{0,40}?\\b(?:tu|vous|you) (?:m'|me )?(?:envoi|donn|send|dict|rend)",
);
const AUTHORITY = mask(
  /\b(?:votre|vos|ton|tes|your|sous (?:24|48)|nous|cliqu|lien|link)\b/,
  120,
  "(?:service (?:fraudes?|securite|client|technique|recouvrement)|conseill(?:er|ere)|support|assistance)(?: [a-z']{1,12}){0,4}\\b[^!?]{0,60}?\\b(?:donne|communique|confirme|transmette|valide|envoye)[rz]?[- ]?(?:nous |moi )?[^.!?]{0,25}?\\b(?:codes?|identifiants?|coordonnees|carte|mots? de passe)\\b",
  "(?:amende|contravention|impots?|peage|colis|taxe|livraison)\\b[^!?]{0,50}?\\b(?:impayee?|en attente|majoree?|suspendue?|bloquee?|douane)[^!?]{0,60}?\\b(?:reglez|payez|cliqu[a-z]{1,3}|ce lien|le lien)\\b",
  "cpf\\b[^!?]{0,90}?\\b(?:donnez|envoyez|communiquez|cliquez|rappelez|appelez|identifiants?)\\b",
  "(?:recuperez|utilisez|debloquez) (?:votre|vos) (?:cpf|droits|aide|prime|trop-percu)\\b",
);
const LOVE = mask(
  /\b(?:billet d'avion|argent|fonds|frais|virement|mandat|a l'etranger|en mission|en syrie|plateforme|offshore|money|ticket|petrol|militaire|bloquee?s?)\b/,
  170,
  "(?:cherche|recherche|rencontrer|looking for)(?: [a-z']{1,10}){0,2} (?:femme|homme|dame|ame soeur|epouse|amour|compagne|compagnon|l'amour|love|wife|woman)\\b",
  "(?:mariage|relation serieuse|true love|refaire ma vie)\\b",
);
const PAPER_MARRIAGE = always(
  "mariages? (?:blancs?|gris|arrange|de papiers?|contre|pour (?:les |des )?papiers)",
  "(?:me |se )?mari(?:er|e)\\b[^.!?]{0,30}\\b(?:contre|pour) (?:\\d|de l'argent|(?:les |des )?papiers)",
);
const MULES = always(
  "(?:on|je|nous) (?:te |vous )(?:vire|verse|envoie|virons|envoyons|transfere|depose)(?: [a-z]{1,8}){0,2} \\d[\\d .]{1,6}(?:€|euros?|e\\b)?[^!?]{0,60}?\\b(?:gard|renvo|reverse|(?:le |the )reste)",
  "(?:prete|loue|file|donne|passe|fourni[rs]|utilise|lend)[rz]?(?:[- ](?:moi|nous|me))? (?:ta|votre|ton|vos|your) (?:carte (?:bancaire|bleue)|compte(?: bancaire| en banque)?|cb|rib|iban|bank account)\\b",
  "titulaires? (?:d'un |de )compte\\b",
  "(?:paie|paye|regle|envoie|pay)[a-z]{0,3}\\b[^.!?]{0,30}?\\bcheque\\b[^!?]{0,80}?\\b(?:avance[rz]?[- ](?:lui|moi|les)|difference|surplus|trop-percu|au transporteur)",
);
const FEE_FIRST = mask(
  /\b(?:gagne|offerte?s?|donne|donner|gratuite?s?|cadeau|poste|expedie|vous (?:aurez|recevrez)|il est a vous|free|won|adopt|chiots?|chatons?|chaton|colis|lot)/,
  140,
  "(?:envoye|vire|verse|regle|paye|avance)(?:[rz]|(?=[- ]moi))[- ](?:moi )?(?:juste |seulement )?(?:\\d{1,4} ?(?:€|e\\b|euros?|balles)|(?:les |moi les )frais)(?: (?:pour|de|du|d')\\b)?(?! (?:place|entree))",
  "frais (?:de |d')[a-z]{3,14}(?: [a-z]{2,12})? (?:de )?\\d{1,4} ?(?:€|e\\b|euros?)? ?(?:a (?:envoyer|verser|regler|payer|virer)|d'avance|avant)",
);
const WORK = mask(
  /\b(?:kit\b|frais\b|inscription|caution|formation (?:a |de )?\d|avant de commencer|a commander|acheter|par jour|\/ ?jour|\d ?€|sans (?:experience|sortir|bouger)|mp\b|en prive|deposit|fee\b)/,
  90,
  "(?:mise sous pli|mises sous enveloppe|enveloppes? a (?:la maison|domicile)|envelope stuffing|saisie a domicile|data entry)\\b",
  "(?:job|boulot|taf|travail|emploi|poste|argent)(?: [a-z]{2,12}){0,2} (?:depuis|de) (?:ton|votre|chez|le|your) (?:lit|canape|telephone|salon|portable|vous|toi|bed)\\b",
);
const FROZEN_HERITAGE = mask(
  /\b(?:aide[rz]? a payer|avance[rz]?|partage|recompense|pourcentage|\d ?%|virement|payer (?:le |l'|les )?(?:notaire|avocat|frais))\b/,
  110,
  "(?:heritage|succession|inheritance)\\b[^.!?]{0,30}?\\b(?:bloquee?|gelee?|coincee?|blocked|frozen|retenue?)\\b",
);
const LENT_BY_ANYBODY = mask(
  /(?:\btaux|\d ?%|interdits? bancaires?|fichee?s?|remboursement facile|serieu|rapide|sans (?:banque|justificatif|papier)|confiance)/,
  90,
  "(?<!me )(?<!m'en )(?:prete|prets?|avance|octroie) (?:de l'|d'|un peu d'|votre )?argent\\b(?! de poche)",
);

export const MASKS: readonly Lure[] = [
  CHILD,
  CODE,
  CARDS,
  AUTHORITY,
  LOVE,
  PAPER_MARRIAGE,
  MULES,
  FEE_FIRST,
  WORK,
  FROZEN_HERITAGE,
  LENT_BY_ANYBODY,
];
