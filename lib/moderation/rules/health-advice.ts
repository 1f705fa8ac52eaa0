import { rangesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";
import { anyOf } from "./vocabulary.ts";

const BODY =
  "(?:pieds?|mains?|bras|jambes?|dos|peau|ventre|genoux?|chevilles?|oeil|yeux|langue|gorge|dents?|boutons?|plaies?|cicatrices?|taches?|grains? de beaute|rougeurs?|eruptions?|ongles?|visage|epaules?|poignets?|doigts?|orteils?|oreilles?|plaques? rouges?|eczema|blessures?|brulures?|rash|mole|skin|leg|foot|swelling|throat|x-?rays?|scan|scanner|irm|radios?|analyses?|prise de sang|resultats?)";
/** A question that only who heals can answer, when somebody says what hurts. */
const QUESTION = anyOf(
  "ce que (?:c'est|ca peut etre|ce peut etre|c'est que ca|j'ai|ca veut dire)\\b",
  "d'ou (?:ca|cela) (?:vient|peut venir)\\b",
  "(?:si )?c'est (?:grave|cancereux|malin|benin|infecte|contagieux)\\b",
  "(?:et |sait |savoir |dire )quoi (?:prendre|mettre|donner|appliquer)\\b",
  "quel(?:le)?s? (?:remede|traitement|sirop|medicament|creme|pommade|dose|antibiotique)s?\\b",
  "(?:what|which) (?:it is|this is|it could be|cream|medicine|pills?|ointment)\\b",
  "(?:l'avis de (?:quelqu'un|qui)|un avis avant|j(?:e )?fais quoi|que faire(?= ?[?.!]| ?$)|truc naturel|remedes?(?: naturels?)?)\\b",
  "d'apres (?:une |la |ma )?photo\\b",
);
const SYMPTOM =
  /\b(?:boutons?|grosseurs?|boule (?:au|a la|sous)|ma tension|plaques? (?:sur|au|dans)|essouffle[a-z]{0,4}|oedemes?|plaques? rouges?|grattent?|demange[a-z]{0,4}|fievre|vertiges?|nausees?|tousse|toux|mal (?:au|a la|aux|a l'|de) (?:dos|tete|ventre|gorge|oreilles?|estomac|coeur|dents?|genou|poitrine)|douleurs?|gonflee?s?|enflee?s?|saigne|rash|swollen|fever|symptom[a-z]{1,3}|engourdi[es]{0,2}|palpitations|eruption|grains? de beaute|brulures? d'estomac|migraines?|plaie|(?:mon|ma|le|la|son|sa) (?:pied|bras|jambe|cheville|ventre|peau|genou)(?! de )|les mains qui tremblent)\b/;
const OF_NO_BODY =
  /\b(?:rosiers?|tomates?|plantes?|arbres?|feuilles?|murs?|plafond|moteur|potager|lave-linge|ordinateur|telephone|salade|pommiers?|chats?|chiens?|chienne|lapins?|poules?|radiateur|parquet|ours|peluche|broderie)\b/;

/** What is thought of a body, a photo of it or what was measured of it. */
const LOOKED_AT = anyOf(
  `(?:regarder|examiner|jeter un oeil|lire|voir|interpreter|photos? d[eu]|look at|see|check)(?: [a-z'0-9]{1,8}){0,3} (?:mon |ma |mes |son |sa |ses |my |ce |cette |un |une )${BODY}\\b(?! d[eu] (?:tomate|vigne|table|lit|lampe|biche|mouton|devant))[^.!?]{0,60}\\b(?:ce que c|ce que ca|si c'est|quoi (?:mettre|prendre|en pens)|grave|diagnost|cancer|infect|me dire|tell me|what|which|serious)`,
  "grains? de beaute\\b[^.!?]{0,30}\\b(?:dangereux|suspects?|graves?|normal|cancer|inquiet|chang)",
  "diagnosti(?:c|que)s? (?:de sante|medica|a partir de|par (?:les yeux|l'iris|photo)|de vos (?:maux|douleurs))",
  "quel(?:le)?s? (?:dose|quantite)s? (?:de |d')(?:sirop|doliprane|paracetamol|ibuprofene|advil|aspirine|efferalgan)",
  "(?:vous |te |je )dis (?:quoi prendre|quel remede|ce qu'il faut prendre)",
  "(?:baisser|faire passer|guerir|stabiliser)(?: [a-z']{1,9}){0,3}? (?:tension|cholesterol|glycemie|diabete|asthme)\\b",
  "(?:lis|regarde|interprete|analyse) (?:vos|tes) (?:analyses|radios?|irm|resultats|prises? de sang|scanners?)\\b",
  "posologies?\\b(?=[^.!?]{0,40}(?:huiles?|asthme|enfants?|douleur))",
  "(?:votre|ta) tension (?:est|arterielle)",
);

const MEDICATION =
  "(?:anti-?depresseurs?|traitements?(?! de (?:texte|surface))|statines?|medicaments?|medocs?|cachets|pilules?|insuline|chimio(?:therapie)?|betabloquants?|levothyrox|cortisone|ventoline|methadone|xanax|lexomil|antibiotiques?|anxiolytiques?|somniferes?|pills|medication|meds|medicines?|antidepressants)";
const STOP =
  "(?:(?<!n')arret(?:er|ez|e)|stopp?e[rz]|(?<!me )remplac(?:er|ez|e)|(?:se|vous|te) passer|diminue[rz]|baisse[rz]|jete[rz]|oublie[rz]|lache[rz]|plus besoin|fini(?:s|r|ssez)?|(?:vous |te )?(?:libere[rz]?|sevre[rz]?)|stop taking|get off|come off|throw away)";
const STOPPED = anyOf(
  `${STOP}(?: (?:de|d'|avec|progressivement|enfin))?,? (?:de |d')?(?:vos|votre|tes|ton|your) ${MEDICATION}\\b`,
  `${STOP}(?: (?:de|d'|avec|un|une|les|le|la|des|mes|mon|leurs?))? (?:d')?${MEDICATION}\\b[^.!?]{0,60}\\b(?:plantes?|tisanes?|huiles? essentielles?|regime|jeune|naturel(?:le)?(?:ment)?s?|homeopathie|magnet[a-z]{3,6}|prieres?|herbal|herbs|essential oils|chamane|gelules bio|elixirs?|(?:ma|notre) methode|ma cure|complements?)`,
  `(?:plantes?|tisanes?|huiles? essentielles?|herbal tea|herbs|jeune|regime)\\b[^.!?]{0,40}\\b(?:remplac[a-z]{1,4}|a la place d[eu]s?|au lieu d[eu]s?|mieux que|instead of)(?: [a-z']{1,6}){0,2} ${MEDICATION}\\b`,
);

function isOfABody(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 160, after: 80 });
  return SYMPTOM.test(`${before}|${after}`) && !OF_NO_BODY.test(`${before}|${after}`);
}

/** A diagnosis or a remedy that is asked or given from afar, and advice to leave a treatment. */
export const adviceIn = (folded: string): Range[] => [
  ...rangesOf(folded, LOOKED_AT),
  ...rangesOf(folded, STOPPED),
  ...rangesOf(folded, QUESTION).filter((range) => isOfABody(folded, range)),
];
