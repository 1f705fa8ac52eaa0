/*
 * Prices without a sign of money, which only their place in the sentence tells: "coupe homme 8, couleur 25", "ourlet 8 e",
 * "10 le kilo", "ensuite 15", "80/jour".
 */
import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";

const SOLD_BY =
  "(?:g|gr|gramme|kg|kilo|stere|douzaine|pot|litre|metre|m2|m3|bocal|botte|barquette|sachet|sac|boite|piece|pochon|pelouse|seance|lecon|consultation|tonte|coupe|ourlet|chemise|pack|lot)";
const PRICE = new RegExp(
  [
    `\\b(?<!\\d[,.: ]|\\d ?h ?|\\b(?:le|du|au|numero|no|page|lot) )\\d{1,4}(?:[.,]\\d{1,2})? (?:le|la|par) ${SOLD_BY}\\b`,
    "\\b(?<!\\d[,.:]|\\d ?h ?|\\ba |\\b(?:le|du|au) )\\d{1,3},? (?:de )?l'? ?heure\\b(?! (?:de|du|d'|ou|est|a|et))",
    "\\b(?:dix|douze|quinze|vingt|trente|twenty|fifteen) (?:de l'heure|l'heure|an hour|per hour)\\b",
    "\\b(?<!\\d[,./]|\\bbus |\\bligne )\\d{2,4} ?\\/ ?(?:jour|j|semaine|mois|soir|soiree|nuit|personne|pers|h|heure|seance|cours|lecon|gosse|visite)\\b",
    "\\b(?<!\\b(?:le|la|les|au|aux|du|de|des|son|sa|mon|ma|ce|cette|en|un|une|et|ou|l'|pour|classe|niveau) ?)\\d{2,4}e(?= ?(?:[.;!]|, |$))",
    "\\b(?:gratuite?s?|offerte?s?|free)[^.!?]{0,15}? (?:puis|ensuite|apres|les suivantes?(?: a)?|then)[ :]{1,3}\\d{1,3}\\b(?! ?(?:h\\b|heures?|min|jours?|personnes?|ans|places?|km|\\/))",
    "\\b(?:forfait|pack|formule|prestation|main d'oeuvre|deplacement) (?!mobile|internet|telephone|box)(?:[a-z'-]{1,15} ){0,3}?(?:a |: ?)?\\d{2,4}\\b(?! ?(?:go|giga|mo|min|h\\b|heures?|personnes?|pieces|jours?|ans|km|photos?|recettes?|cartes?|livres?))",
    "\\b(?:je |j')?(?:te |vous )?(?:file|lache|filerai|refile|balance)(?:rai)? (?:de )?\\d{1,3}\\b(?! ?(?:h\\b|heures?|min|livres?|bd|jeux|oeufs|plants?|pots|sacs|cartons|photos|pages))",
    "\\b(?:je|on|nous) (?:prends?|prenons|facture|fais payer|compte|demande)(?: juste| seulement| que)? \\d{1,3}(?: ?(?:€|e\\b|euros?|eur|balles)|(?= (?:de l'heure|l'heure|par|la|le|pour|pr)\\b)(?! (?:pour|par|la|le) (?:moi|cent|premiere|matin|soir|midi|train|bus|jour de|semaine|mois))|(?= ?[.!]| ?$))",
    "\\bj(?:e |t |vs |te )?(?:te |vous )?(?:donne|paye|paie|verse|laisse|donnerai|paierai|payerai)(?: \\w{2,8})? \\d{2,4}\\b(?= ?(?:[.,!]|$|pour (?:la|le|l'|qui|celui|une|un)\\b|si|a (?:celui|qui)))(?! pour (?:le don|la banque))",
    "\\b(?:cede|laisse|vends?|brade|loue|velo|canape|table|armoire) [^.!?\\d]{0,30}(?:pour|a) \\d{2,4}(?= ?(?:[.!,]|$|au lieu|a debattre|par mois))",
    "\\b\\d{1,4} (?:each|au lieu de \\d{1,4})\\b(?! (?:minutes|ans|personnes|jours|h\\b))",
    "\\b(?:loue|location|garage|parking|studio|chambre|box)\\b[^.!?\\d]{0,30}\\d{2,4} (?:par mois|le mois|la nuit|mensuels?)",
    "\\b\\d{2,3} roses?\\b(?=[^.!?]{0,30}(?:heure|seance|massage|moment)|[.!]?$)(?<=massage[^!?]{0,80})",
  ].join("|"),
  "g",
);
/** Several of them after each other are a list of prices, where one alone may be a rank or a size. */
const LISTED =
  /\b(?!le |la |les |au |du |de |des |en |et |ou |pour |niveau |classe |page |bus |ligne |tram |lot |etage )[a-z]{3,14} (?:\d{1,3} e\b|(?:[7-9]|[1-9]\d{1,2})e\b)(?! ?(?:etage|arrondissement|siecle|rang|jour|fois|anniversaire|regiment|edition|annee))/g;
const WORK =
  "(?:coupes?|couleur|meches|brushing|barbe|ourlets?|fermeture|bouton|menage|tonte|haie|repassage|lessive|vidange|plaquettes|manucure|pose|vernis|tresses?|massage|livraison|perceuse|ponceuse|tondeuse|diagnostic|depannage|nettoyage|vitres?|rideaux?|robe|pantalon|chemise|gateau|cupcakes?|tarte)";
const SERVICE_LISTED = new RegExp(
  `\\b${WORK}(?: [a-z]{2,10}){0,2} \\d{1,3}(?= ?(?:,|;|\\.|-|/|$| et | puis | ${WORK}))`,
  "g",
);

const many = (ranges: readonly Range[], least: number) => (ranges.length >= least ? ranges : []);

/** Prices that are asked, as far as they are told without a sign of money. */
export function barePrices(folded: string): Range[] {
  if (!/\d|heure|hour/.test(folded)) return [];
  return [
    ...rangesOf(folded, PRICE),
    ...many(rangesOf(folded, LISTED), 2),
    ...many(rangesOf(folded, SERVICE_LISTED), 2),
  ];
}
