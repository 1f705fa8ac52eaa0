/*
 * Advances that name no act: hands on a body, an age apart with a reward, work that is offered with a double meaning.
 */
import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { anyOf } from "./vocabulary.ts";

const WOMAN =
  "(?:jeunes? (?:fille|femme|dame|nana)s?|jf|(?:jolie |belle |charmante )?etudiantes?|demoiselles?|jeunettes?|minettes?|filles? de (?:18|19|2\\d)(?: ans)?|young (?:girl|woman|lady)|femmes? de (?:18|19|2\\d)(?: ans)?)";
const GENEROUS =
  "(?:genereu(?:x|se)|aisee?|fortunee?|riche|gate(?:ra|rai|r)?|cadeaux?|aide financiere|recompens[a-z]{1,3}|argent de poche|loyer offert|shopping|generous|rewarded?|gifts?)";
const WITHOUT_WORK =
  "(?![^.!?]{0,60}\\b(?:garder|garde|devoirs|cours|menage|courses|tricot[a-z]*|jardin|promener|lessive|repassage|taches|lire|cuisin|ordinateur|informatique|chien|enfants|poussette|traduire))";
const HINTS = anyOf(
  "(?:sur|contre|parcour(?:ir|ent|rai)|caress[a-z]{1,4}|explor[a-z]{1,4}|huile[rz]?|embrass[a-z]{1,4}|lech[a-z]{1,4}) (?:tout )?(?:ton|ta|leur) (?:corps|peau|nuque|ventre|cuisses?)\\b(?! (?:te|dit|parle))",
  "(?:mains?|doigts|langue|levres|bouche|plumes?|huile chaude|caresses?)\\b[^.!?]{0,35}\\b(?:sur|contre|le long de) (?:tout )?(?:votre|ton) (?:corps|peau)\\b",
  "(?:contre (?:sa|ma|ta|leur) peau|peau contre peau|corps a corps (?:torride|chaud|a deux))\\b",
  "cougars?\\b(?! (?:au zoo|du (?:zoo|parc|jardin)|des (?:montagnes|andes)|d'amerique|en peluche))",
  "(?:m'initie[rz]?|initie-moi|(?:etre|faire|sois|soit) initiee?|initiation)(?: [a-z']{1,9}){0,2} (?:aux? (?:plaisirs?|caresses|jeux|choses de l)|a l'amour|au sexe|au lit|(?:par|avec) une? (?:femme|dame|homme|voisine) (?:mur|mature|experimente|d'experience|plus age))",
  "(?:dame|femme|lady|woman|homme|monsieur) (?:mure?|mature)s?\\b[^.!?]{0,50}\\b(?:initi|plaisir|jeune homme|jeunes hommes|in bed|au lit|young m[ae]n|coquin|discret)",
  "mature (?:lady|woman|man)\\b[^.!?]{0,50}\\b(?:young|bed|pleasure|toy ?boy)",
  `(?:hommes?|monsieur|h|veuf|patron|sexagenaire|quinqua[a-z]{0,8}|retraite|senior|man|gentleman)\\b[^.!?]{0,40}?\\b${GENEROUS}\\b[^.!?]{0,50}?\\b${WOMAN}\\b${WITHOUT_WORK}`,
  `(?:hommes?|monsieur|h|veuf|patron|sexagenaire|retraite|man|gentleman)\\b[^.!?]{0,60}?\\b(?:cherche|rencontr[a-z]{1,6}|desire|souhaite|invite|seeks?|looking for)[^.!?]{0,20}?\\b${WOMAN}\\b${WITHOUT_WORK}[^.!?]{0,60}?\\b${GENEROUS}`,
  "massages?\\b[^.!?]{0,40}\\b(?:quatre|4) mains\\b|(?:quatre|4) mains\\b[^.!?]{0,40}\\b(?:ton corps|votre corps|massage|detente|madame|couples?)\\b",
  "(?:massages?|detente|relaxation|relax|soin)\\b[^.!?]{0,70}\\b(?:fin heureuse|finitions?\\b|jusqu'au bout|sans tabous?|plus si affinites?|naturiste|tantrique|lingam|yoni|tenue d'adam|lumiere tamisee|a domicile pour (?:dames?|femmes?|messieurs) seule?s?)",
  "mains? baladeuses?\\b|parties? de jambes|jambes en l'air|cinq a sept\\b|5 a 7 (?:coquin|discret|entre adultes)",
  "(?:massages?|huile)\\b[^.!?]{0,40}\\bpour (?:dames?|femmes?) seules?\\b",
  "(?:femmes?|dames?|epouses?|madame|voisines?|mamans?|hommes?)(?: mariee?s?)? (?:delaissee|frustree|insatisfaite|negligee|assoiffee|en manque)s?\\b",
  "(?:debouch|ramon|arros|tond|perc|viss|huil|graiss|bricol|plomb|depann)[a-z]{0,4}\\b[^.!?]{0,50}\\b(?:dames?|femmes?|voisines?|madame|celibataires?)\\b[^.!?]{0,25}\\b(?:en manque|en chaleur|en prive|coquin|chaude|la nuit tombee)",
  "(?:gros(?:se)?|longue?|belle|enorme|grand) (?:lance|perceuse|outil|tuyau|carotte|concombre|banane|manche|rateau|marteau|perche)\\b[^.!?]{0,45}\\b(?:en prive|pour (?:madame|dames?|toi)\\b|je (?:la|le|te la|te le|vous la) (?:montre|sors)|entre tes|a caresser|a prendre en main)",
  "(?:lit|matelas|sommier|canape-lit)\\b[^.!?]{0,40}\\b(?:test|essa)[a-z]{1,4}\\b[^.!?]{0,15}(?:avec (?:vous|toi|madame|elle)|ensemble|a deux)",
  "(?:gentille?|douce?|caline?|docile|comprehensive|complaisante|tendre|coquine) (?:avec moi )?(?:la nuit|au lit|sous la couette)\\b",
  "(?:etudiante|fille|femme|dame)s? (?:tres )?(?:comprehensive|complaisante|docile|pas timide|sans complexes?)s?\\b",
  "rechauffe[rz]? (?:mes|tes|vos|nos) (?:nuits|draps|soirees d'hiver au lit)\\b",
  "(?:teach|show|please|warm)[^.!?]{0,35}\\bin bed\\b",
);

/** Where more is meant than is said. */
export const hintsIn = (folded: string): Range[] => rangesOf(folded, HINTS);
