/*
 * Amounts of money, and what the words around one say: that it is asked or promised, or that it is a price, a bill, a benefit.
 */
import { rangesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";
import { hasCue, isPlay } from "./amount-cues.ts";

const WORDS =
  "(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|quelques|five|ten|fifteen|twenty|thirty|fifty)";
const CURRENCY =
  "(?:euros?|eurs?|roros?|balles(?! (?:de (?!l'heure)|d'))|boules(?= (?:pour|la|le|l'|de l'heure|par|si|a (?:celui|qui))\\b)|dollars?|pounds?|quid|bucks|chf)\\b";
const AMOUNT = new RegExp(
  [
    `\\b(?<!\\d[,. ])\\d{1,5}(?:[.,]\\d{1,2})? ?(?:€|£|\\$|${CURRENCY}|eu?(?:ro)?(?= ?/ ?(?:h|j)|/| de l'heure| l'heure| lheure| de lheure| par heure| net| la seance| l'h\\b)|(?:cts?|centimes)\\b)`,
    "\\b(?<!\\d[,.])\\d{1,3}(?= (?:de l'heure|per hour|an hour)\\b)",
    `\\b${WORDS}(?:[ -](?:et[ -])?[a-z]{2,8})? ${CURRENCY}`,
    "\\b\\d{2,4} ?e(?= (?:pour (?:celui|qui|celle|toi|vous|la|le|l'|m)|a (?:celui|qui)|par (?:mois?|h|jour|semaine))\\b)",
    "\\b(?<=budget ?:? ?(?:de |max |maxi )?)\\d{2,4}(?= ?(?:max|[.,!]|$))",
    "\\b(?:billet|piece) de (?:\\d{1,3}|cinq|dix|vingt|cinquante)\\b(?! ?(?:pieces|trains?))",
    // "30e" alone is a rank more often than an amount.
    "\\b(?<=\\b(?:oeuvre|auras?|aurez|donne|donnerai|paye|paie|payer|contre|offre|prix|tarif|demande|gagnez?|pour) ?:? ?)\\d{1,3} ?e(?=$| ?[.,;!?)]| pour | si | a celui| a qui| et )",
  ].join("|"),
  "g",
);

const SIGN_FIRST = /[€£$] ?\d{1,5}(?![\d.,]{0,5} ?(?:million|milliard|billion|k\b))/g;

const UNIT =
  "(?:heures?|h|stere|seances?|fois|semaine|jour|journee|demi[- ]journee|apres-midi|matinee|soiree|nuit|passage|enfant|tonte|lecon|cours|garde|course|chemise|piece|page|panier|visite|trajet|promenade|balade|sortie|cure|flacon|part|copie|colis|eleve|kilo|kg|metre|m2|personne|week-end|weekend|forfait|vacation|consultation|hour|time|day|week|session|lesson|page|evening|afternoon|night|bag|walk)";
const HOURLY =
  /^ ?(?:\/ ?h|\/ ?heure|(?: ?net)? ?(?:de|par|l|per|an|a|chaque)?[ ']?(?:l'|une )?(?:l?heure|hour)\b|de l'h\b| l'h\b| net\b|-h\b|h\b)/;
const RATE = new RegExp(
  `^(?: ?/ ?| net)(?:${UNIT})?\\b|^(?: de l'| par | l'| la | le | chaque | per | an | a | each | pour (?:la |une |l'|chaque )| for (?:the |an |a |each |one ))${UNIT}\\b|^[ -]h\\b`,
);
const PROMISED =
  /\b(?:(?:je|j'|on|nous|i|i'll|we) ?(?:te |vous |t'|you )?(?:paie|paye|paierai|payerai|donne|donnerai|offre|offrirai|propose|glisse|le laisse|la laisse|les laisse|laisse|verse|pay|give|offer|can pay|will pay|will give|can give|peux (?:payer|donner|offrir|vous (?:donner|payer|offrir))|demande|demandons)|contre|moyennant|prix|tarif|vends?|a vendre|recompense|salaire|remuneration|remunere|gratification|indemnite|paye|payee|tu auras|vous aurez|gagnez?|pay you|offering|offer|for only|fee of|reward|rates?|starting at|a partir de|participation|taux horaire|on (?:se )?partage|(?<!\b(?:un|mon|le|ce|notre|son|faire|vos|votre) )budget|besoin de|pret[ez]{0,2}r? ?(?:moi)?|avancer|paying|charge)(?: (?:de |of |a |from |est |d'environ )?[a-z']{0,10}){0,2} ?:? ?$/;
/** To be paid back is no payment. */
const PAID_BACK =
  /(?<!satisfaite?s? ou )rembours|refund|reimburs|pay (?:you )?back|d'avance|en avance|avant les courses|je (?:vous |te )(?:les )?(?:rends|avance)\b|je les rends|chacun (?:paie|paye|sa|son|regle)|sur ticket|ticket de caisse/;
/** Bills, benefits and paperwork: even an amount by the month or by the meal is only spoken of. */
const BILL =
  /facture|loyer|impots?\b|amende|\bcaf\b|\bapl\b|\brsa\b|allocation|prime\b|retraite|pension|mutuelle|\bcaution|cotisation|cantine|abonnement|forfait (?:mobile|internet|telephone)|operateur|dette|releve\b|prelevement|virement|opposition|banque|bancaire|compte bloque|trop[- ]percu|timbre|affranch|\bbill\b|\brent\b|\btaxe|\bdevis\b|\bloto\b|tombola|kermesse|brocante|vide-grenier|au profit|restaurant|monopoly|vole\b|volee?s?\b|plainte|arnaque|escroqu|clinique|hopital|ordonnance|pharmacie|musee|monnaie|compter|fausses|devoirs|probleme de maths|\bcarte (?:ginko|de bus|cadeau|sim)|recharger|recharge de|bourse\b|surendett|assurance|smic|(?:mes|ses|nos|de|avec) revenus\b|quotient|aide de \d|cheque energie|fine\b|allowance|subscription|dossier/;
/** A purchase, or the price of a thing. */
const PRICE =
  /\bfrais|budget|\bcout(?!ur)|valeur|\bvaut|\bvalent|achat|achet|courses|essence|bon d'achat|cadeau|moins de|billet de (?:train|bus|avion|concert|cinema)|economi|groceries|worth|costs?\b|solde|entree|billets?\b.{0,12}coute|ticket|peux pas|peut pas|trop cher|chere?\b|magasin|panier|neu(?:f|ve)s? (?:a|coute)|place de (?:cinema|theatre|concert)|(?:symbolique)|comparer|mois\b/;
/** "une amende de", "un forfait à": the price of what is named, unless what is named is a payment. */
const PRICE_OF =
  /\b(?:une?|mon|ma|mes|notre|le|la|du|des|les|l'|cette?|son|sa|chaque|a|the|my|an) ?(?!stere|kilo|heure|laisse|vends|billet|somme|participation|prix|tarif|recompense|indemnite|gratification|dedommagement|remuneration|pourboire|prestation|seance|cours|etudiant|aide|salaire|visage|soins?|massage|petite?|pieces?|fee|reward|rate|tip)[a-z-]{3,15}(?: (?!a |de )[a-z'-]{2,15}){0,2} (?:de|a|d'environ|d'une valeur de|of|for|est a|est de|passee? (?:de|a))(?: pres de| plus de| moins de| environ)? ?$/;
/** "j'ai payé", "il me reste": what was or is to be paid to somebody else. */
const SPENT =
  /\b(?:(?:j'ai|ai|avons|ont|a|avait|m'a|m'ont|m'avait) (?:deja |bien |tout )?(?:paye|perdu|recu|depense|achete|verse|vole|coute|preleve|pris|demande|facture|envoye|oublie|trouve|donne|touche|gagne|mis|debite|reclame)|je (?:touche|percois|gagne|dois|n'ai que|n'ai plus que|vis avec)|il (?:me |lui |nous )?(?:reste|manque)|me (?:doit|demande|reclame|preleve|facture|coute)|on me (?:demande|reclame)|(?:le |un )(?:technicien|plombier|garage|reparateur|serrurier|dentiste|magasin|proprietaire)(?: me| nous)? (?:demande|reclame|prend|facture)|paid|spent|owe|lost|earn)(?: [a-z']{1,12}){0,3} ?$/;

/** What is paid to somebody else, month by month. */
const OWN = /^ (?:chez|par mois|au lieu|d'abonnement|de charges|de loyer|a (?:la|l'|mon|ma|orange|edf|free|sfr))\b/;

const DEAR = /\b(?:cher|chere|c'est trop|expensive)\b/;
/** A loan is asked for, whatever is said of paying it back. */
const LENT =
  /\b(?:m'avancer|me preter|m'envoyer|me depanner de|(?:avance|prete|envoie|depanne|envoye|verse|vire)[rz]?[- ](?:moi|nous)|(?:pretez|avancez|versez|virez|reglez|payez))(?: [a-z']{1,12}){0,4} ?$/;

/** What a course costs those who come to it, and what is to be paid before something else. */
const COSTS =
  /\b(?:(?:cout|prix|tarif|reglement|paiement|montant) (?:par (?:eleve|personne|participant|enfant|stagiaire|famille)|du (?:stage|cours|week-end)|de la (?:seance|journee|formation))? ?(?:est )?:? ?(?:de )?|(?:juste|seulement|suffit de|suffira de|d'abord) (?:virer|verser|envoyer|regler|payer|avancer)(?: juste)?|(?:le|ce|mon|notre|l'|la|cette) ?(?:stage|cours|atelier|seance|lecon|initiation|formation|week-end|journee|visite guidee)s?(?: [a-z]{2,12}){0,3} (?:vous |te )?(?:coute(?:ra)?|revient a|est a|est de)|(?:versez|virez|payez|reglez|avancer|avancez|transferer|transferez|avancez-lui|donnerez)(?: [a-z']{1,10}){0,2}|(?:kit|formation|materiel)(?: [a-z]{2,12}){0,2} de|on se partage|(?:envoi|remise)[^.!?]{0,20} apres un virement de|apres un virement de) ?$/;

const TOO_MUCH = /\b(?:par an|trop|cher|hors de portee|pas les moyens)\b/;
const FEE_AFTER =
  /^ ?(?:(?:vous )?(?:sont|est|seront|sera) )?(?:demandee?s?|exigee?s?|a (?:payer|regler|verser|avancer|virer|prevoir)) (?:avant|d'avance|d'abord|pour (?:recevoir|valider|bloquer|reserver)|a la (?:reservation|commande)|(?:se fait |se regle |est du |a payer )?le premier jour|au debut)/;
/** What a thing once cost, and what is given to be spent in a shop. */
const PRICE_AFTER =
  /^ ?(?:il y a|en (?:19|20)\d\d|a l'epoque|neu(?:f|ve)s?\b|l'an dernier|l'annee derniere|dans le commerce|chez (?:le|la|un|une|mon) [a-z]|au magasin|a la (?:mercerie|pharmacie|quincaillerie|boutique)|en magasin|d'origine|sur (?:un site|internet)|(?:du|de|d'un|pour (?:le|la|les|un|une|mes|ses)) ?(?:tickets?|billet (?:de|du)|bus|tram|timbres?|entree|monnaie|courses|commissions|pain|parking|jeton|caddie)\b)/;

/** What was paid or lent is told of. */
const TOLD =
  /\b(?:j'ai|m'a|m'ont|nous avons|on a|lui ai) (?:deja |bien )?(?:paye|prete|verse|avance|rendu|laisse|regle) (?:[a-z']{1,8} ){0,2}$/;

const isSettled = (before: string, near: string) => PAID_BACK.test(near) || TOLD.test(before);

type Words = { before: string; after: string; near: string };

/** What the words right beside an amount settle, if they do. */
function isAskedAtOnce({ before, after, near }: Words): boolean | null {
  if (LENT.test(before)) return true;
  if (PRICE_AFTER.test(after)) return false;
  if (FEE_AFTER.test(after) || (COSTS.test(before) && !TOO_MUCH.test(after))) return true;
  return isSettled(before, near) ? false : null;
}

/** By the hour or by the piece, unless it is what a thing or a bill costs; null when it is no rate. */
function isAskedRate({ before, after }: Words, isPromised: boolean): boolean | null {
  if (HOURLY.test(after)) return !/\b(?:cout[a-z]{1,3}|vau[tx]|valent|parking|smic)\b/.test(before);
  if (OWN.test(after) && /\bje (?:paie|paye)\b/.test(before)) return false;
  return RATE.test(after) && !BILL.test(before) ? isPromised || !DEAR.test(after) : null;
}

const isSpokenOf = ({ before, near }: Words) => PRICE.test(near) || PRICE_OF.test(before) || SPENT.test(before);

/** An amount asks or promises where something around it says so, and nothing says that it is a price, a bill or paid back. */
function isAsked(folded: string, range: Range): boolean {
  if (isPlay(folded, range)) return false;
  const { before, after } = around(folded, range, { before: 60, after: 45 });
  const words = { before, after, near: `${before}#${after}` };
  const isPromised = PROMISED.test(before);
  const asked = isAskedAtOnce(words) ?? isAskedRate(words, isPromised);
  if (asked !== null) return asked;
  if (BILL.test(words.near)) return isPromised && !BILL.test(before);
  return isPromised || (!isSpokenOf(words) && hasCue(folded, range));
}

/** The amounts that are asked or promised. */
export function askedAmounts(folded: string): Range[] {
  return [...rangesOf(folded, AMOUNT), ...rangesOf(folded, SIGN_FIRST)].filter((range) => isAsked(folded, range));
}
