import { rangesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";
import { askedAmounts } from "./amounts.ts";
import { barePrices } from "./bare-prices.ts";
import { FEES, LESSON, PAY_WORDS, WAYS_TO_PAY } from "./pay-words.ts";
import type { Rule } from "./rule.ts";
import { MANIFOLD } from "./scam-promises.ts";
import { isAboutPapers } from "./vocabulary.ts";

/** Words of payment, whatever the amount. */
const PAYMENT = new RegExp(
  [
    "\\bcontre (?:une? )?(?:petite? |bonne )?(?:remuneration|paiement|somme|billet|argent|salaire|piece|compensation|participation financiere)",
    "\\b(?:pourboires?|moyennant (?:finances?|paiement|remuneration|une?|\\d)|gratification|retribution|retribuee?s?)\\b",
    "\\b(?:sera|serez|serai|seras|etre|bien|travail|job|mission|service) payee?s?\\b",
    "\\b(?:je|on|nous) (?:te |vous |le |la )?(?:paie|paye|payons|paierai|payerai|paierons|paiera|peux payer|peut payer|pouvons payer)\\b(?! (?:mes|mon|ma|la|le|les|l'|un|une|de|des|du|deja|tout|tous|moi|moi-meme|trop|plus|rien|avec|aussi|chaque|beaucoup|moins|jamais|toujours|en ligne|par internet|par carte|sur|cher|ce|cette|pour (?:mon|ma|mes|le|la|les|rien))\\b| ?\\d|[a-z])",
    "\\b(?:prix|tarif|tarifs?) (?:tres |vraiment |assez )?(?:a (?:debattre|discuter|negocier|convenir|voir|definir)|raisonnables?|attractifs?|sympas?|interessants?|honnetes?|corrects?|negociables?|libre|modiques?|d'ami|horaires?|degressifs?|etudiants?|journaliers?|bas)\\b",
    "\\b(?:prix|tarifs?|salaire|rate|fee|price) ?: ?",
    "\\b(?:mon|mes|nos) (?:tarifs?|prix)\\b(?! reduit)",
    "\\b(?:je|j'en|nous) (?:la |le |les )?(?:vends|revends|vendons)\\b(?! (?:rien|pas|jamais))",
    "\\b(?:a vendre|en vente|mis en vente|cede contre|for sale|i (?:sell|am selling)|i'm selling)\\b",
    "\\b(?:petit billet|un (?:petit |beau |gros )?billet(?: de [a-z\\d]{1,10}(?: euros)?)?(?= (?:pour (?:vous|toi|celui|la peine|le coup)|a la cle|en plus|[.!,]|si))|glisse(?:rai)? un (?:petit )?billet|petite (?:piece|enveloppe)|donne(?:rai)? la piece|de la main a la main|au black)\\b",
    "\\b(?:travail|paye|payee|payer|heures?|job|bosser|menage|tout) au noir\\b",
    "\\b(?:paiement|paye|payee?s?|payer|regler?|regle|reglee?|reglement) (?:par|en|via|possible (?:par|en)|a) (?:paypal|lydia|paylib|wero|cash|especes|liquide|western union|virement|cheque|cesu|l'heure|la tache|la journee)",
    "\\b(?:paypal|lydia|paylib|wero|especes|liquide|virement|cheque)\\b[^.!?]{0,20}\\b(?:possibles?|ok|acceptee?s?|bienvenue?s?|pour (?:le reglement|le paiement|payer)|accepted)\\b",
    "\\b(?:je|on) (?:te |vous )?(?:paie|paye|paierai|payerai|regle|reglerai|donne)[^.!?]{0,20}\\b(?:en|par) (?:cash|especes|liquide|cheque|virement|cesu|paypal|lydia)\\b",
    "\\b(?<!\\b(?:je|nous|on|particulier|serieux|serieuse|qui) )(?:preter|prete|pretez|envoyer|envoyez|avancer|avance)(?:-moi| moi)? (?:de l'|un peu d'|d')argent",
    "\\b(?:pret d'argent|complement de (?:revenus?|salaire)|arrondir (?:mes|ses|vos|les) fins de mois|gagner (?:un peu )?(?:d'argent|de l'argent))\\b",
    "\\b(?:arranger|arrangement|recompensee?s?|compensation|contrepartie|participation|geste) (?:financi[a-z]{2,8}|en argent|pecuniaire)",
    "\\bi(?:'ll| will| can|'d| would)? (?:gladly |happily )?pay (?!for my|my|the bill|for the|you back)(?:you|well|for|cash|somebody|someone|good)",
    "\\b(?:will|can|would|i'll|i'd) (?:gladly |happily )?pay\\b(?! (?:my|the|you back|back|for (?:my|the) (?:rent|bill|groceries|petrol|ingredients)))",
    "\\b(?<!\\ba )petits? prix\\b",
    "\\b(?:well paid|paid (?:job|work|help|babysit[a-z]{0,4}|cleaning|lessons?|position|task|in cash)|will be paid|get paid|cash in hand|cash (?:for|only|payment|paid|ok)|in cash|pay(?:ing)? cash|for cash|hourly rate|my rates?|rates? from|per hour rate|(?:small|good|generous|nice|big|little) tips?\\b(?! (?:on|about|and|to))|tips? (?:included|welcome|at the end|for your))\\b",
    "\\b(?:tarif|prix|cout) (?:de |est (?:de )?)?\\d",
    "\\bdonne[a-z]{0,4} (?:un peu |quelque chose |un petit quelque chose )?(?:d'argent|de l'argent|un peu d'argent)\\b",
    "\\b(?:je )?(?:loue|location de) (?:ma|mon|mes)\\b(?! (?:appart|logement|maison|studio))",
    "\\b(?:paiement|reglement) (?:comptant|apres|avant|a la|possible|sur place|d'avance|immediat|securise)\\b",
    "\\b(?:reglez|payez|versez) (?!(?:rien|pas)\\b)(?:[a-z']{1,15} ){0,2}(?:frais|livraison|transport|transporteur|douane|dossier|acompte|par|en|\\d)",
    "\\b(?:juste|seulement|suffit de|faut|faudra|d'abord) (?:juste |de |me |nous |d'abord |avant )?(?:payer|regler|verser) (?:les |des |le |la |un )?(?:frais|acompte|notaire|dossier|transport|livraison|taxes?)\\b",
    "\\b(?:seuls? )?(?:les )?frais (?:de |d')[^.!?]{3,40}\\b(?:a (?:regler|payer|envoyer|verser|prevoir)|a (?:votre|ta) charge|d'avance)",
    "\\b(?:acompte|arrhes|taux horaire)\\b",
    "\\b(?<!\\b(?:a|au) )(?:bon|meilleur) prix\\b",
    "\\b(?:combien (?:vous |tu )?(?:prenez|prends|demandez|demandes|prendriez|facturez)|(?:vous prenez|tu prends) combien|(?:votre|vos|quel|quels) (?:prix|tarifs?) (?:pour|svp|\\?))",
    "\\b(?:s'arrange(?:ra)?|s'entendra|s'entend|a debattre) (?:pour|sur) (?:le |un )?(?:prix|tarif)",
    "\\b(?:processing fee|fees? (?:applies|apply|required|of)|upfront fee)\\b",
    "\\bun petit quelque chose(?= (?:pour (?:vous|votre)|en (?:liquide|especes|plus)|a la fin))",
  ].join("|"),
  "g",
);
/** At the beginning of a sentence: "Vends canapé". */
const SELLS = /\b(?<=(?:^|[.,;:!]) ?)(?:vends?|vend|selling|for sale)\b(?! (?:sur|pas))/g;
/** Words of payment that letters and forms use as well. */
const OFFICIAL =
  /\b(?:(?:bien |sera |serez |est |etre )?(?:remuneree?s?|indemnisee?s?|dedommagee?s?)|(?:remunere|indemnise|dedommage)(?:rai|rons|ra|ons|r)?|remunerations?|dedommagements?|indemnisations?|indemnites?|cesu|cheques? emploi[ -]service|(?<!contrat d'|lettre d'|facture d'|note d'|les )honoraires|mes honoraires|mandats? (?:cash|postal|western union)|western union|moneygram|transcash|neosurf|salaire (?:\d|selon|conventionnel|horaire|net|brut|motivant|a (?:convenir|negocier|discuter|voir)|possible|assure|interessant))\b/g;
const PAPERS =
  /\b(?:assur(?:ance|eur)[a-z]{0,2}|prud'?hom[a-z]*|plainte|courrier|lettre|formulaire|remplir|comprendre|expliquer|calculer|verifier|comment|site (?:du|de|des)|urssaf|pajemploi|fiche de paie|bulletin|patron|employeur|ancien|conges?|caf|france travail|pole emploi|chomage|demarche|dossier|declarer (?:ma|mon|une|sur|en ligne)|accident|tribunal|victimes?|arnaques?|escroquerie|avocat|notaire demande|kilometriques?|journalieres?|congo)\b/;

const DENIED =
  /\b(?:ne|n'|pas|sans|aucune?|ni|jamais|non|rien|never|not|no|nothing|without|don't|nobody|personne ne)(?: (?!mais|but|souci|probleme|doute|hesit|que)[a-z']{1,14}){0,3}[ -]$|\b(?:n'|non-)$/;

const PAID_BACK = /\b(?:rembours|montant exact|ticket de caisse|refund|pay you back)/;

function isPaidBack(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 90, after: 50 });
  return PAID_BACK.test(before) || PAID_BACK.test(after);
}

const isDenied = (folded: string, range: Range) => DENIED.test(around(folded, range, { before: 50, after: 0 }).before);

function isPaperwork(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 70, after: 60 });
  return PAPERS.test(before) || PAPERS.test(after);
}

/** Words of payment and amounts, whatever is around them. */
function askedIn(folded: string): Range[] {
  const words = [PAYMENT, PAY_WORDS, SELLS, MANIFOLD].flatMap((pattern) => rangesOf(folded, pattern));
  const ways = rangesOf(folded, WAYS_TO_PAY).filter((range) => !isPaidBack(folded, range));
  const onPaper = [...rangesOf(folded, OFFICIAL), ...ways];
  return [
    ...words,
    ...rangesOf(folded, FEES).filter((range) => !isAboutPapers(folded, range)),
    ...askedAmounts(folded),
    ...barePrices(folded),
    ...onPaper.filter((range) => !isPaperwork(folded, range)),
  ];
}

const isLesson = (folded: string, range: Range) =>
  LESSON.test(around(folded, range, { before: 110, after: 0 }).before + folded.slice(range.start, range.end));

/** Payment asked or promised. To be paid back for what was bought is no payment. */
export const moneyAsked: Rule = {
  code: "money_asked",
  topic: "money",
  severity: "medium",
  version: 3,
  find: ({ folded }) => {
    const asked = askedIn(folded).filter((range) => !isDenied(folded, range));
    return LESSON.test(folded) ? asked.filter((range) => !isLesson(folded, range)) : asked;
  },
};
