/*
 * What the words around a number say of it: whether it is that of a file or of a parcel, of a public service, or somebody's.
 */
import { around, type Range } from "../folded-text.ts";

const NUMBERED =
  "(?:dossiers?|references?|ref|commandes?|colis|suivi|factures?|contrats?|client|adherent|modele|isbn|siret|siren|rna|serie|allocataire|cerfa|identifiant|licence|immatriculation|ticket|erreur|ean|tracking|order|invoice|booking|reservation)";
/** The number follows the name of what it numbers, with no other word between. */
const REFERENCE = new RegExp(
  `\\b${NUMBERED}(?:[ :.°#-]|\\b(?:n|no|num|numero|number|est|is|le|la|du|de|suivant|client|dossier|commande|commence|debute|finit|par)\\b){0,8}$`,
);
const PUBLIC =
  /\b(?:mairie|standard|prefecture|sous-prefecture|caf|cpam|msa|carsat|hopital|chu|clinique|samu|pompiers|police|gendarmerie|sos|secretariat|accueil|ccas|assurance maladie|securite sociale|france travail|pole emploi|mission locale|impots|tresor public|tresorerie|office|mediatheque|bibliotheque|centre social|maison de quartier|maison de services|numero (?:vert|gratuit|public|d'urgence)|ecole|lycee|college|creche|pharmacie|medecin|docteur|dr|cabinet|dentiste|laboratoire|banque|edf|engie|sncf|ginko|la poste|bailleur|syndic|service (?:public|client|social|des)|permanence|tribunal|town hall|helpline|hospital|library)\b/;
/** Somebody asks to be called. */
const PRIVATE =
  /\b(?:m'appeler|m'appele[rz]?|me (?:joindre|rappeler|contacter|telephoner|trouver)|moi|joignable|mon|ma|my|me|chez|sms|appelez|appeler|rappelez|telephonez|contactez)\b(?! (?:la|le|les|l'|a la|au|pour moi|avec moi|medecin|docteur|dentiste|cabinet|banque|bailleur|rendez-vous|caf|dossier|ecole|place))/;
const TELEPHONE =
  /\b(?:tel|telephone|telephonez|portable|mobile|fixe|appel(?:ez|er|le)?|apel+[ez]*|rappel(?:ez|er)|numero|num|sms|texto|whatsapp|joindre|joignable|contact(?:ez|er)?|phone|call|text|number|ring)\b/;
const MONTH =
  /^ ?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july|august|september|october|november|december)\b/;
const ANSWERS = /\b(?:repond|occupe|attente|sonne|injoignable|me demande|ferme)\b/;
/** Numbers of a game or of a lesson. */
const GAMES =
  /\b(?:loto|euromillions|tirage|bingo|numeros? (?:tires?|gagnants?|sortis?)|tables de multiplication|reciter|combinaison)\b/;
/** Who was once at a public body is reached at home. */
const WORKED = /\b(?:j'etais|j'ai (?:ete|travaille)|je travaillais|ancien(?:ne)?|retraitee?|ex)\b[^,.!?]{0,40}/g;
const SENTENCE = /[.!?](?: |$)/;

/** The words of the same sentence on both sides. */
function sentenceAround(folded: string, range: Range): { before: string; after: string } {
  const { before, after } = around(folded, range, { before: 70, after: 50 });
  return { before: before.split(SENTENCE).at(-1) ?? "", after: after.split(SENTENCE)[0] ?? "" };
}

export function isReference(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 60, after: 12 });
  const near = around(folded, range, { before: 60, after: 60 });
  const isGame = GAMES.test(`${near.before}#${near.after}`) && !TELEPHONE.test(near.before.slice(-20));
  return REFERENCE.test(before) || MONTH.test(after) || isGame;
}

/** The number of a public service, said so by the words around. A mobile number is always somebody's. */
export function isPublicNumber(folded: string, range: Range, digits: string): boolean {
  if (/^(?:0|0033|33)8[0-29]/.test(digits)) return true;
  if (/^(?:0|0033|33)[67]/.test(digits)) return false;
  const { before, after } = sentenceAround(folded, range);
  if (PRIVATE.test(before)) return false;
  if (PUBLIC.test(before.replace(WORKED, "")) || PUBLIC.test(after)) return true;
  // "Prendre rendez-vous au CHU. Le 03 … ne répond jamais."
  return ANSWERS.test(after) && PUBLIC.test(around(folded, range, { before: 90, after: 0 }).before);
}

/** Something near speaks of a telephone. */
export function saysTelephone(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 60, after: 40 });
  return TELEPHONE.test(before) || TELEPHONE.test(after);
}
