import { around, type Range, rangesOf } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const AMOUNT =
  /(?<![\d,.])\d{1,5}(?:[.,]\d{1,2})? ?(?:€|£|\$|(?:euros?|eur|balles|dollars|pounds)\b)|[€£$] ?\d{1,5}|\b(?:cinq|dix|quinze|vingt|trente|quarante|cinquante|cent|quelques|ten|twenty) (?:euros?|balles)\b/g;

/** Words of payment, whatever the amount. */
const PAYMENT = new RegExp(
  [
    "\\bcontre (?:une? )?(?:petite? )?(?:remuneration|paiement|somme|billet|argent|salaire)",
    "\\b(?:bien |sera |serez |est |etre )?(?:remunere|indemnise|dedommage)(?:e|s|es|rai|rons)?\\b",
    "\\b(?:remuneration|dedommagement|indemnisation|pourboire|moyennant|salaire horaire)\\b",
    "\\b(?:sera|serez|etre|bien|travail|job) payee?s?\\b",
    "\\bje (?:te |vous |le |la )?(?:paie|paye|paierai|payerai|peux payer)\\b(?! (?:mes|mon|ma|tout|moi|les courses|la course|l'essence|en ligne|par internet|mon loyer))",
    "\\b(?:cesu|cheques? emploi[ -]service)\\b",
    "\\b(?:prix|tarif)s? (?:a debattre|a discuter|raisonnable|attractif|sympa|interessant|honnete)",
    "\\b(?:mon|mes|nos) tarifs?\\b(?! reduit)",
    "\\b(?:je vends|a vendre|vends)\\b",
    "\\b(?:petit billet|petite piece|de la main a la main|au noir)\\b",
    "\\b(?:paiement|paye|payer|regler?|reglement) (?:par|en|via) (?:paypal|lydia|cash|especes|liquide|western union|virement|cheque)",
    "\\b(?:preter|prete|pretez|envoyer|envoyez|avancer|avance)(?:-moi)? (?:de l'|un peu d')argent",
    "\\bpret d'argent\\b",
    "\\bi(?:'ll| will| can|'d)? (?:gladly )?pay (?!for my|my|the bill|for the|you back)(?:you|well|for|cash|somebody|someone)",
    "\\b(?:well paid|paid job|will be paid|for sale|cash in hand|hourly rate|my rates?)\\b",
  ].join("|"),
  "g",
);

const DENIED = /\b(?:ne|pas|sans|aucune?|ni|jamais|non|rien|never|not|no|without)(?: (?!mais)[a-z']{1,12}){0,3}[ -]$/;
const RATE =
  /^(?: ?\/ ?| (?:de l'|par |l'|la |chaque |per |an |each )(?:h\b|heure|seance|fois|semaine|jour|passage|enfant|tonte|lecon|nuit|garde|course\b|hour|time|day|week|session)|[ -]h\b)/;
const PROMISED =
  /\b(?:je (?:te |vous )?(?:paie|paye|paierai|donne|donnerai|offre|propose)|contre|prix|tarif|vends?|a vendre|recompense|salaire|demande|demandons|pay you|offering|offer|for only|fee of)(?: [a-z']{1,10}){0,2} ?:? ?$/;
const HARMLESS =
  /rembours|ticket|frais|budget|facture|loyer|impots?|amende|\bcaf\b|allocation|prime|retraite|pension|cout|valeur|\bvaut|\bvalent|timbre|affranch|achet|achat|courses|panier|essence|abonnement|cantine|cotisation|mutuelle|caution|forfait mobile|refund|reimburse|\bbill\b|\brent\b|gratuit|bon d'achat|cadeau|moins de|dette|billet de|economi|releve|prelevement|pay back|groceries|worth|costs?\b|solde/;

const isDenied = (folded: string, range: Range) => DENIED.test(around(folded, range, { before: 50, after: 0 }).before);

/** An amount asks or promises, unless the words around it say that it is a price, a bill or something to be paid back. */
function isAsked(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 60, after: 45 });
  if (/rembours|refund|reimburse|pay back/.test(before + after)) return false;
  if (RATE.test(after) || PROMISED.test(before)) return true;
  return !HARMLESS.test(before + after);
}

/** Payment asked or promised. To be paid back for what was bought is no payment. */
export const moneyAsked: Rule = {
  code: "money_asked",
  topic: "money",
  severity: "medium",
  version: 2,
  find: ({ folded }) => [
    ...rangesOf(folded, PAYMENT).filter((range) => !isDenied(folded, range)),
    ...rangesOf(folded, AMOUNT).filter((range) => isAsked(folded, range) && !isDenied(folded, range)),
  ],
};
