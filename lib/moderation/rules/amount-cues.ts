/*
 * What tells that an amount is asked or promised, where neither a rate nor a verb of payment stands beside it: the work or the
 * goods that it is the price of, for whom it is, how it is shared. An amount without any of them is only spoken of.
 */
import { around, type Range } from "../folded-text.ts";

const AFTER =
  /^ ?(?:\/|\(?(?:la|le|l'|les|par|per|each|chaque) ?(?!cafe\b|the\b|ticket|billet|timbre|demi\b|bus\b|tram|litre d'essence|baguette|jeton|entree|machine)(?:\d{1,2}|[a-z]{2,})|(?:chacune?|piece|pieces|l'unite|chaque)\b|(?:de l'|du |de la )(?:intervention|m2|metre|kilo|litre|prestation|consultation|heure)|(?:en tout|cc\b|charges comprises|a debattre|cash|de bons?\b|et c'est (?:regle|bon|parti)|et une? (?:pizza|biere|repas|cafe|verre)|si (?:vous|tu|quelqu'un|ca)|(?:je|j'|on|nous) ?(?:te |vous )?(?:lave|tonds|repasse|garde|livre|repare|nettoie|cuisine|promene|monte|coupe|couds|masse|viens|fais|porte|debarrasse|conduis|emmene|installe|arrose|range|peins|jardine)|pour (?:qui|celui|celle|ceux|l'usure|toi|vous|whoever|monter|porter|une? heure)|for (?:whoever|anyone|the one|one)|a (?:qui|celui|celle)|dont la moitie|offerts?|par ex\b|tout compris|repas (?:inclus|compris)))/;
const WORK =
  "massages?|coupes?|couleur|meches|brushing|coiffure|ourlets?|retouches?|fermeture|cours|lecons?|seances?|stages?|week-end yoga|ateliers?|initiation|tontes?|tonds|menage|repassage|garde|promen(?:er|ades?)|baby-?sitting|depannage|nettoyage|demenag[a-z]{2,5}|lessive|bricolage|ouverture de porte|prestations?|rendez-vous|covoiturage|livraison|manucure|tresses|ecran|batterie|vidange|diagnostic|workshop|lessons?";
const GOODS =
  "plats?|a emporter|gateaux?|repas|miel|confitures?|sapins?|plants?|lot d[e']|vaisselle|bocaux|oeufs|flacons?|ampoules|serum|creme|poules?|cure|gelules|tisane|sachets?|bouquets?|plantes? medicinales?|pots?|jus|savons?|bougies|parfums?|billets? (?:volles|faux)";
const SOLD =
  "vends?|vend|vendu|vente|cede|brade|loue|location|loyer|offre|propose|participation|demandee?s?|demande|donnons|gratifie|en echange|chacun met|chaque (?:parent|membre|eleve)|petit quelque chose|(?:vous|te) (?:paye|paie|donner?)|soins?|je (?:fais|couds|prepare|cuisine|fabrique|repare|coiffe|masse|corrige|garde|cree|grave|tricote|distille|brasse)|tarifs?|prix|touche[rz]?|recevez|renvoyez|reexpedi[a-z]{2,4}|deposez|vous vire|te vire|avancer|avancez|adopter|mariage blanc|permis de conduire|tu (?:donnes|mets|verses)|te (?:faire|fer)|on se partage|isolation|telephone dernier cri|coutera|compte[zr]|prevoir|verse[rz]?|a regler|a payer|a verser|frais|kit|bloquer|reserver|transferer|tout compris|ensuite c'est|disons|puis c'est|il y aura|vous attend(?:ent|ra)?|la suite est a|moyennant|vide-(?:appartement|maison|cave)";
const BEFORE = new RegExp(`\\b(?:${WORK}|${GOODS}|${SOLD})\\b`);
/** "Je fais vos courses pour …": what somebody does has a price, where they do not speak of what they bought or look for. */
const DONE_FOR =
  /\b(?:je|j'|on|nous) ?(?:vous |te |t'|m'occupe )?(?!achet|cherch|veux|voudr|dois|ai\b|avons|pai|paye|command|trouv|recois|touche|economi|rembours|peux avoir|suis|sais|vois)[a-z]{3,12}(?: [a-z']{1,14}){1,5} (?:pour|contre) (?:seulement |juste |environ )?$/;
/** Who mends, learns or asks the way speaks of the price of the thing in hand. */
const THING_IN_HAND =
  /\b(?:pompe|joint|piece de rechange|filtre|cable|ampoule|(?:ma|la) machine|timbre|bus|tram|musee|ma carte|mon (?:velo|ordinateur|telephone|four)|remonter|j'ai (?:trouve|achete|deja|vu|mis|commande)|est arrivee?|distributeur|magasin|rayon|vitrine|quiz|devinette|exercice|baguette)\b/;
const GAMES = /\b(?:jongl|tennis|raquettes?|ping-?pong|petanque|baby-?foot|golf|cirque|filet|panier de basket|rebond)/;
const COIN_PLAY =
  /\b(?:magi[eqc]|disparai|avale|distributeur|caddie|chariot|consigne|casier|collection|reconnai|numismat|trouve|pile ou face|coince|jeton|derriere l'oreille|parcmetre|laverie)/;

/** Balls that are thrown and coins that are played with are no money. */
export function isPlay(folded: string, { start, end }: Range): boolean {
  const words = folded.slice(start, end);
  if (words.endsWith("balles") && GAMES.test(folded)) return true;
  return /^(?:piece|billet)/.test(words) && COIN_PLAY.test(folded);
}

/** Says whether what is around an amount makes it a price for work or goods, or a reward. */
export function hasCue(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 75, after: 45 });
  if (THING_IN_HAND.test(before)) return false;
  return (
    AFTER.test(after) ||
    BEFORE.test(before) ||
    DONE_FOR.test(before) ||
    / = ?$/.test(before) ||
    (range.start < 2 && !/^ l[ae'] ?/.test(after))
  );
}
