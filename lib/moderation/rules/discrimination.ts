import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import type { Rule } from "./rule.ts";
import { SLURS } from "./slurs.ts";
import { anyOf, sentenceAround } from "./vocabulary.ts";

const ORIGINS =
  "(?:arabes|noire?s|blacks|africaine?s|maghrebine?s|algerien(?:ne)?s|marocaine?s|tunisien(?:ne)?s|turcs|turques|asiatiques|chinois(?:es)?|roumaine?s|bulgares|albanais|tchetchenes|afghans|syriens|senegalais|maliens|comoriens|congolais|kurdes|polonais|portugais|antillais|gitane?s|roms|tziganes|tsiganes|manouches|romanichels|gens du voyage|gens de couleur|(?:gens|personnes?) (?:de l'est|d'origine [a-z]{4,14}|de confession [a-z]{4,12}|issues? de l'immigration|basanee?s?)|personnes? de couleur|personnes? noires?|etrangere?s|immigre(?:e?s)|migrant(?:e?s)|refugie(?:e?s)|sans-papiers|clandestins|rebeus?|renois?|beurs|immigrants|foreigners|africans|arabs|gypsies|migrants|refugees|asians|indians|pakistanis)";
const FAITHS =
  "(?:musulman(?:e?s)|islamistes|juifs|juives|chretiens|catholiques|cathos|protestants|evangeliques|bouddhistes|voilees|barbus|femmes? voilees?|muslims|jews|christians|hijabs?)";
const OTHERS =
  "(?:gays?|homos?|homosexuel(?:le)?s?|lesbiennes?|trans|transsexuels?|travestis?|lgbt[a-z+]{0,4}|pd|pedes?|handicape(?:e?s)?|trisomiques?|invalides|autistes|schizos?|sideens|seropositifs?|vieux|vieilles|retraites|transgender|queers?|disabled(?: people)?)";
const PEOPLE = `(?:${ORIGINS}|${FAITHS}|${OTHERS})`;
/** One of them, which is a colour, a language or a dish as well. */
const ONE =
  "(?:arabe|noir|noire|black|africaine?|maghrebine?|algerien(?:ne)?|marocaine?|tunisien(?:ne)?|turc|turque|roumaine?|gitane?|rom\\b|tzigane|manouche|etrangere?|immigree?|migrante?|refugiee?|musulmane?|juive?|muslim|jew|foreigner|gypsy|albanais|rebeu|renoi)";
const REFUSED =
  "(?:pas? d(?:e |'|es )|evite[rz]? (?:[a-z]{2,14} ){0,3}(?:de |les |des |d')|interdite?s? (?:aux [a-z]{3,9} et )?aux |pas aux |pas avec (?:les |des )|pas pour les |ni (?:de |d')?|sauf (?:les |aux |des )?|aucun[es]? |surtout pas (?:de |d'|les )?|non aux |interdite?s? aux |hors de question (?:d'|de |que )?(?:aider |des |les |d')?|evitez les |stop aux |(?:je |j'|on |nous )?(?:n'|ne )?(?:aide|accepte|veux|prends|prend|veut|aime|supporte|recois|reponds|prete|ouvre|donne|voulons|acceptons|sers)(?: rien)? (?:pas|plus|jamais)(?: (?:ma|la) porte| mes affaires)? (?:d'|de |les |des |aux |avec (?:les |des ))|refuse(?: d'aider| de [a-z]{4,9})? (?:les |aux |des |d')|refusons (?:les )?|deteste (?:les )|(?:plutot|mieux|prefere) (?:pas (?:de |d'|les )|eviter (?:les |des |de ))|(?:rather not|don't want|do not want|won't have|refuse)(?: [a-z]{2,6}){0,2}? (?:any )?|je hais les |no |not for |except )";
const REFUSAL = anyOf(
  `${REFUSED}(?:(?:candidats?|gens|personnes?|femmes?|familles?|hommes?|jeunes) )?(?:[a-z]{3,9} )?${PEOPLE}\\b`,
  `(?:pas|veux pas|veut pas) (?:d'un[e]? |d'|de |un[e]? )${ONE}\\b(?! (?:litteraire|dialectal|sur|sous|mat|clair|fonce))`,
  `${PEOPLE} (?:non|pas|ne sont pas) (?:souhaite|desire|accepte|admis|bienvenu|voulu)[es]{0,2}`,
  `(?:please )?${PEOPLE}(?: and [a-z]{4,12})? (?:please )?do not apply`,
  `ni ${ONE} ni ${ONE}\\b`,
  `(?:ne|n')(?: ?[a-z]{2,10}){1,2} pas (?:[a-z']{2,10} ){0,3}(?:a|avec|par|chez) une? (?:[a-z]{4,8} )?${ONE}\\b`,
  "priorite aux (?:francais|blancs|chretiens|gens d'ici|nationaux)\\b|preference nationale\\b",
  "pas de femmes? (?:au volant|pour (?:bricoler|conduire|le bricolage|porter|la mecanique|ca))",
  "(?:les )?(?:filles|femmes)(?: [a-z']{1,3})? ?(?:comprennent|savent) rien\\b",
  "(?:couples?|familles?|gens|personnes?) normales?(?:ment)?\\b(?= ?(?:$|[.,!]|uniquement|seulement|svp))|(?:couples|gens) normaux\\b",
  `pas d'? ?handicap[a-z]{1,3}\\b`,
  `${PEOPLE}(?:,? (?:et|ou) [a-z]{4,14})?,? (?:s'abstenir|abstenez|passe[rz]? votre chemin|passez|non merci|dehors|refuses?|non acceptes?|pas acceptes?|interdits?|exclus?|not (?:welcome|allowed|accepted)|need not apply|keep away|stay away|out\\b|go home|(?:ne sont|sont) pas (?:les )?(?:bienvenu|accepte|admis)|pas les bienvenu|pas bienvenu)`,
  `(?:personne|femme|homme|gens)s? (?:de couleur|noire?s?|arabes?|etrangere?s?|voilees?|musulmane?s?|handicapee?s?),? (?:s'abstenir|non merci|passe|dehors|refuse|pas la peine)`,
  "(?:pas|non aux|sans) (?:de |d')?(?:femmes? voilees?|voile|foulard islamique|burqa)\\b",
  "pas de (?:bonnes? femmes?|nanas?|gonzesses?|femmes?)\\b(?! (?:enceinte|de menage|a la maison))(?= |$|[.,!])(?<=bricol[^.!?]{0,40}|savent[^.!?]{0,40}|pas capable[^.!?]{0,40}|bonnes? femmes?|nanas?|gonzesses?)",
  "sans accent (?:etranger|du bled|africain|arabe|de banlieue|maghrebin|des pays)",
  "(?:nom|prenom|tete|gueule)s? (?:a consonance|bien francais|pas francais|d'arabe|etranger)",
);

const CHOSEN =
  "(?:blanche?s?|europeen(?:ne)?s?|chretien(?:ne)?s?|catholiques?|musulman(?:e)?s?|juifs?|juives?|occidenta(?:l|le|ux)|caucasien(?:ne)?s?|heteros?|heterosexuels?|asiatiques?|noire?s?|arabes?)";
const PERSON =
  "(?:personnes?|gens|nounou|dames?|femmes?|hommes?|voisine?s?|quelqu'un|kelkun|jeunes?|filles?|garcons?|etudiante?s?|familles?|aides?|benevoles?|candidats?|couples?|locataires?|baby-?sitters?|people|person|family|woman|man|nanny|helpers?|neighbou?rs?)";
const ONLY =
  "(?:uniquement|seulement|exclusivement|only|obligatoire(?:ment)?|exigee?s?|imperatif|imperativement|de preference|et rien d'autre|svp uniquement|preferred)";
const CHOICE = anyOf(
  "(?:francais|francaises?) de souche\\b",
  "(?:vrais?|vraies?|bons?) francais(?:es?)?\\b(?= (?:uniquement|seulement|comme|de|et|,)|[,.!]|$)",
  `(?:d'origine|de race|de type|d'apparence|de couleur|de souche) (?:strictement |uniquement )?(?:europeen(?:ne)?|francaise|blanche|caucasien(?:ne)?|occidentale|gauloise)\\b`,
  "(?:de )?nationalite francaise (?:uniquement|exclusivement|exigee|obligatoire|imperati)",
  "(?:peau|couleur de peau) (?:blanche|claire|noire)s? (?:exige|uniquement|oblig|seulement|de prefer|only)|(?:peau|teint) (?:claire?|blanche?)\\b(?= (?:exig|oblig|uniq|seul|svp))",
  `${PERSON}(?: [a-z]{3,12}){0,2} ${CHOSEN}(?: (?:et|ou) [a-z]{5,12})?,? ${ONLY}\\b`,
  `${ONLY} (?:d(?:es|e|') ?|pour (?:les |des )|aux |une? |entre )?(?:${PERSON} )?(?:de confession |de religion )?(?:blancs|blanches|europeens|chretiens|catholiques|musulmans|juifs|francais|francaises|heteros|whites?|white people|christians|french people)\\b(?! (?:parl|courant|simple|facile|correct))`,
  "(?:que|rien que|reserve[es]{0,2}) (?:des |aux |pour (?:les |des )|a des )(?:vrais? |bons? )?(?:blancs|europeens|chretiens|catholiques|musulmans|juifs|francais|heteros)\\b(?! (?:parl|courant))",
  "(?:blancs|blanches|europeens|chretiens|francais) (?:uniquement|seulement|exclusivement|only)\\b",
  `(?:veux|cherche|prefere|souhaite|voudrais|demande|je prends) (?:que )?(?:une?|des|qu'une?) ${PERSON} (?:blanche?s?|bien blanche?|europeenne?s?|de race|francaise?,? pas)\\b`,
  "(?:whites?|white people|christians|europeans|french people|british people) only\\b",
  "only (?:help |want |accept |for |looking for )?(?:white|christian|european|french|straight|british) (?:people|persons?|family|families|women|men|helpers?)\\b",
  "n'aide que les (?:francais|blancs|chretiens|europeens|notres|gens d'ici|gens de chez nous)",
);
const HATE = anyOf(
  "ces gens-?(?: )?la(?: [a-z]{2,8}){0,4} (?:d'afrique|du maghreb|de l'est|d'ailleurs|leur pays|la jungle|envahi)",
  "(?:blancs?|blanches?|francais) et fiers?\\b|fiers? d'etre (?:blancs?|francais de souche)|white pride",
  "racailles? (?:d'|de )[a-z]{4,12}",
  `(?:les|ces|tous les|these|all) (?:sales? )?(?:${ORIGINS}|${FAITHS}|gays|homos|pd|trans|handicapes|femmes)\\b,?(?: [a-z]{2,12}){0,2} (?:volent|puent|ca (?:vole|pue|profite|fout)|c'est (?:tous |toutes )?des |sont (?:tous |toutes )?(?:des |sales|voleurs|feneants|faineants|dangereux|inferieur|malades|profiteurs|terroristes|la cause)|profitent|envahissent|nous envahissent|dehors|n'ont rien a faire|ne savent (?:pas|rien)|vivent (?:sur|a nos)|foutent|are (?:all )?(?:thieves|dirty|criminals|lazy|dangerous|terrorists)|steal|stink)`,
  "(?:rentre[rz]?|retourne[rz]?|repart[a-z]{1,3}|qu'ils (?:rentrent|retournent|repartent))(?: donc| tous)? (?:chez (?:toi|vous|eux)|dans (?:ton|votre|leur|leurs) (?:pays|bled|douar))\\b",
  "go back to (?:your|their) (?:own )?(?:country|countries)\\b",
  `(?:mort|a bas|dehors|dehors tous) (?:aux |les )${PEOPLE}\\b`,
  `sales? (?:${PEOPLE}|${ONE}|races?)\\b`,
  `(?:qu'ils restent entre eux|grand remplacement|white power|sieg heil|heil hitler|race (?:inferieure|superieure|blanche)|sous-race|sous-hommes?|invasion (?:migratoire|musulmane|etrangere)|la france aux francais|on est (?:plus )?chez nous ici)\\b`,
  `(?:les|ces) (?:${ORIGINS}|${FAITHS}|${OTHERS}) (?:me|nous|m') ?(?:degout|insupport|enervent|font (?:peur|vomir|chier)|repugn)`,
  `j'(?:aime|supporte) pas (?:du tout )?(?:les )${PEOPLE}\\b`,
  `trop d(?:e |')(?:${ORIGINS}|${FAITHS})(?: [a-z]{2,8}){0,2} (?:ici|dans|chez)`,
  `(?:il |faut |devrait )(?:les )?(?:virer|expulser|chasser|foutre dehors|renvoyer) (?:tous )?(?:les )${PEOPLE}`,
);
const HATED = anyOf(`${SLURS}\\b`);
/** Of a language, of clothes, of a law, or of somebody who suffered from it. */
const OF_SOMETHING_ELSE =
  /\b(?:parle(?:r|z|nt|s)?|ecri(?:re|s|t)|langue|traduire|lire|documents?|textes?|livres?|films?|cours|apprend[a-z]{0,3}|conversation|peintures?|tissus?|carres?|murs?|photos?|habits?|vetements?|chats?|chiens?|feutres?|stylos?|cuisine|repas|subi|victime|propos|racis[a-z]{1,3}|refuse[es]{0,2} (?:un|une|le|la) [a-z]{4,14} (?:parce|car|a cause)|parce que je suis|car je suis|contre le racisme|temoign[a-z]{1,4}|m'a dit|m'a crie|on me dit|accessible|adapte)\b/;

function isOfPeople(folded: string, range: Range): boolean {
  const { before } = sentenceAround(folded, range, 60);
  return !OF_SOMETHING_ELSE.test(before);
}

/** People refused, chosen or despised for their origin, their faith, whom they love, or a handicap. */
export const discrimination: Rule = {
  code: "discrimination",
  topic: "discrimination",
  severity: "high",
  version: 1,
  find: ({ folded }) => [
    ...[REFUSAL, CHOICE, HATE].flatMap((words) => rangesOf(folded, words)).filter((range) => isOfPeople(folded, range)),
    ...rangesOf(folded, HATED),
  ],
};
