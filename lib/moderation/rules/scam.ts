import { rangesOf } from "../find-pattern.ts";
import type { FoldedText, Range } from "../folded-text.ts";
import type { Rule } from "./rule.ts";
import { ADVANCES } from "./scam-advances.ts";
import { LURES } from "./scam-lures.ts";
import { MASKS } from "./scam-masks.ts";
import { PROMISES } from "./scam-promises.ts";
import { SPOKEN_OF, scamSigns } from "./scam-signs.ts";
import { TALES } from "./scam-tales.ts";
import { anyOf, isAboutPapers, isDenied, sentenceAround } from "./vocabulary.ts";

/** Somebody who warns or doubts; who swears that "ce n'est pas une arnaque" does neither. */
const WARNED =
  /(?<!(?:pas|sans|aucune?|stop|no|not an?|ni) (?:de |d'|une |aux? |les )?)\b(?:arnaqu(?:e|es|er|ee?s?|eurs?)(?! s'abstenir)|escroquer(?:ie|ies)?|escrocs?(?! s'abstenir)|frauduleu[a-z]{1,3}|(?<!services? |anti-?)fraudes?|hameconnage|phishing|suspecte?s?|louches?|faux (?:mails?|sms|colis|conseillers?|messages?|appels?|sites?|billets?)|pieges?|scams?(?:mers?)?|se mefier|me mefie|est-ce (?:vrai|serieux|normal|fiable|sur)|c'est (?:vrai|serieux|normal|fiable) \?|failli (?:me|se) faire)\b/;

const PAID_FIRST =
  /\b(?:acompte|honoraires|payable|frais de dossier de \d|a la commande|contactez-moi|appelez (?:notre|le) support)\b/;

/** Ways of paying that nobody can take back. */
const VOUCHERS = anyOf(
  "(?:coupons?|tickets?|cartes?|recharges?|codes?|cheques?|mastercard|par|via|en) (?:de )?(?:rechargement |recharge |prepayee?s? )?pcs\\b",
  "(?:transcash|neosurf|pay ?safe ?cards?|toneo|cashlib|flexepin)\\b",
  "mandats?[ -](?:cash|urgents?)\\b",
  "(?:par|via|avec|by|through|en|un|use)(?: [a-z']{1,10}){0,2} (?:western ?union|money ?gram|world ?remit)\\b",
  "(?:envoy|vers|regl|pai|pay|vire|acompte|send|wire)[a-z]{0,8}\\b[^.!?]{0,30}?\\b(?:western ?union|money ?gram)\\b",
);
const ERRAND = /\b(?:agence|guichet|bureau|accompagn|a cote de moi|ne sais pas (?:comment|utiliser))/;

const GIFT_CARDS = anyOf(
  "(?:cartes?|gift ?cards?|coupons?|codes?)(?: cadeaux?)?(?: prepayees?)? ?(?:itunes|google ?play|steam|amazon|apple|xbox|playstation|psn)\\b",
  "cartes? cadeaux?\\b",
  "gift ?cards?\\b",
  "(?:itunes|google play|steam) (?:gift )?cards?\\b",
);
const TO_ME =
  /\b(?:(?:envoye|transmet|communique|donne|send)[a-z]{0,4}[ -](?:moi|nous|me|us)|(?:m'|me |nous |moi )(?:les? |l')?(?:envoye|transmett|communiqu)|achete[rz][- ](?:les?|moi|deux|des|\d)|achetez|(?:payer|paiement|payable|regler|reglement|reglez) (?:par|en|avec|via)|en echange|codes? (?:au dos|a m'envoyer)|contre (?:des|une|un|\d)|j'accepte|(?:les|the) codes?)\b/;

const FEES = anyOf(
  "frais (?:de |d'|du )?(?:dossiers?|transports?|livraison|port|douane|notaire|assurance|deblocage|envoi|expedition|garde|reservation|courtier|courtage|transferts?|virement|deplacement|vaccins?|vaccination|adoption|acheminement|transporteur|transit|inscription|formation|activation|gestion|traitement|ouverture|dedouanement|retrait)\\b",
  "(?:shipping|processing|release|customs|transfer|administration|admin|handling|delivery|courier|registration|legal) (?:fees?|costs?)\\b",
  "(?:le |la |l'|les |the )(?:livraison|transport|transporteur|expedition|envoi|shipping|delivery|courier)\\b",
);
const ASKED =
  /\b(?:(?:juste|seulement|uniquement|just|only)(?: [a-z']{1,8}){0,3} ?$|seuls? (?:les?|l') ?$|(?:faut|faudra|suffit|reste)(?: [a-z']{1,12}){0,2} (?:payer|regler|verser|avancer|couvrir)|vous (?:ne )?(?:payez|paierez|reglez|reglerez)|contre (?:les |des |le |la |de |paiement d)|(?:payez|reglez|versez|avancez|merci de (?:payer|regler|verser)|(?:only|just)(?: [a-z']{1,6}){0,2} (?:pay|cover)|you pay|pay the|moyennant))/;
const ASKED_AFTER =
  /^(?: [a-z']{1,10}){0,3} ?:? ?\d{2,4} ?(?:€|euros?\b)|^(?: [a-z]{1,12}){0,6}(?: de [\d.,]{1,7} ?(?:€|e|euros?))?,? (?:(?:sont |est |a |etre )?(?:a (?:payer|regler|verser|avancer)|payables?|a votre charge et)|d'avance|par avance|avant (?:l'envoi|la livraison|reception|de recevoir)|up ?front|in advance|first\b)/;
const MINE =
  /\b(?:je (?:paie|paye|rembours|prends|regle|vous rembours|te rembours)|a ma charge|rembours[a-z]{0,6}|partag|je dois|j'ai du|trop cher|participer|participation|sont (?:offerts|inclus|compris))/;

function isAskedFee(folded: string, range: Range): boolean {
  const { before, after } = sentenceAround(folded, range);
  if (MINE.test(before + after)) return false;
  const isNamed = /^(?:frais|[a-z]{4,14} (?:fee|cost))/.test(folded.slice(range.start, range.end));
  if (!isNamed) return /\b(?:juste|seulement|uniquement|just|only|suffit)\b/.test(before) && ASKED.test(before);
  return ASKED.test(before) || ASKED_AFTER.test(after);
}

const isAskedCard = (folded: string, range: Range) => {
  const { before, after } = sentenceAround(folded, range);
  return TO_ME.test(`${before}|${after}`);
};
const isErrand = (folded: string, range: Range) => ERRAND.test(Object.values(sentenceAround(folded, range)).join(" "));

/** What is given away among neighbours, or waited for by somebody who needs help. */
const AMONG_NEIGHBOURS =
  /\b(?:vien[a-z]{1,5} (?:le |la |les )?chercher|a venir chercher|entre voisins|n'y arrive pas|aidez|on m'a)\b/;

function marksIn({ folded }: FoldedText): Range[] {
  const advances = SPOKEN_OF.test(folded) || AMONG_NEIGHBOURS.test(folded) ? [] : ADVANCES;
  return [
    ...scamSigns(folded),
    ...rangesOf(folded, VOUCHERS).filter((range) => !isErrand(folded, range)),
    ...rangesOf(folded, GIFT_CARDS).filter((range) => isAskedCard(folded, range)),
    ...rangesOf(folded, FEES).filter((range) => isAskedFee(folded, range)),
    ...[...LURES, ...TALES, ...PROMISES, ...MASKS, ...advances].flatMap(({ lure, needs, reach }) =>
      rangesOf(folded, lure).filter((range) => {
        if (!needs) return true;
        const from = Math.max(0, range.start - reach);
        return needs.test(folded.slice(from, range.start)) || needs.test(folded.slice(range.start, range.end + reach));
      }),
    ),
  ];
}

/** A lure: money in advance, a payment that cannot be taken back, a gain that is too good, papers of a bank. */
export const scam: Rule = {
  code: "scam",
  topic: "scam",
  severity: "high",
  version: 1,
  find: (text) =>
    WARNED.test(text.folded) && !PAID_FIRST.test(text.folded)
      ? []
      : marksIn(text).filter((range) => !isAboutPapers(text.folded, range) && !isDenied(text.folded, range)),
};
