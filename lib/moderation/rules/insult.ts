import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { disguisedWords } from "./disguised-words.ts";
import type { Rule } from "./rule.ts";
import { SLURS } from "./slurs.ts";
import { anyOf, sentenceAround } from "./vocabulary.ts";

/** Insults whoever they are said to. */
const PLAIN = anyOf(
  "(?:conn?ards?|conn?as(?:se|ses)|salop(?:e|es|ards?|ard|ries? de)|salauds?|encul(?:e|es|ee|er)|fils de (?:pute|chien)|filles? de pute|putes?|putain de (?:voisins?|bonne femme|vieux|vieille|mec)|fdp|ntm|tg|batards? de|enfoires?|raclures?|sous-?merdes?|trou du cul|trous du cul|trouducs?|petasses?|pouffiasses?|pouf{1,2}es?|grognasses?|bouffons?|tocards?|cassos|cas soc|gogols?|trisos?|tarlouzes?|tafioles?|pedales?(?= de| va)|tantouzes?|(?<!\\b(?:les|des|aux|de|ni) )(?:gouines?|pedes?)|tapettes?(?! a (?:mouche|souris|rat))|abrutie?s?(?! (?:de fatigue|par|de travail))|debiles? (?:mental|profond)[a-z]{0,3}|mange-merde|tetes? de (?:con|noeud|cul)|gros lards?|blaireaux?(?= de| va)|branleurs?|branleuses?|couillons?|clebards? de|feignasses?|ducon|connaud|crevards?|boloss|bolos|guignols?(?= de)|clebs de)\\b",
  `(?<!\\b(?:les|des|aux|de|d'|ces|aucun|ni|no) ?)${SLURS}\\b`,
  "(?:ces|cette|ce|quels?) (?:putains?|p[*u]+t[*a]+ins?|foutus?) de (?:rats|voisins?|voisines?|gens|vieux|vieilles?|gamins?|concierge|proprio|gardien)",
  "(?:peuvent|peut|pouvez|peux) (?:tous |toutes )?(?:aller |toujours )?(?:crever|se faire (?:foutre|voir)|aller se faire)",
  "(?:salops?\\b|(?:ta mere|sa mere) (?:la|en) [a-z*]{2,8}|(?:fils de|sale|grosse?|grande) [a-z][*]{2,8})",
  "(?:va|vas|allez|aller) (?:te|vous|t') ?(?:faire|fair) (?:foutre|voir|mettre|enculer|pendre|cuire|f+)\\b",
  "(?:va|vas) (?:crever|mourir|chier|te pendre|te faire)\\b",
  "allez (?:crever|chier|tous crever)\\b",
  "(?:ferme[rz]?|fermez|clos) (?:ta|vos|votre) (?:gueules?|grande gueule|bouche|clapet)|(?:ta|vos) gueules?\\b",
  "(?:nique|niquer|niquez|nik|baise) (?:ta|tes|vos|sa|leur) (?:mere|race|morts?|meres)\\b",
  "(?:casse-toi|cassez-vous|casse toi|degage|degagez)(?: (?:d'ici|connard|pauvre|sale|espece|de la|tous)|,? )(?=pauvre|sale|con|espece|d'ici|de la|tous|bande)",
  "(?:j'emmerde|j'encule) (?:les|le|la|tout|tous|ces|vous|mes)\\b",
  "(?:les|ces|des) (?:gros |vrais? |sales )?(?:tares|debiles|ploucs|cassos|abrutis|cretins|imbeciles)\\b(?= (?:du|de la|d'en|qui|dans|ici|au))",
  "(?:aillent|aille|qu'ils aillent) se faire (?:voir|foutre)",
  "je (?:t'|vous )(?:encule|emmerde|chie|pisse|crache)\\b",
  "(?:assholes?|bastards?|bitch(?:es)?|cunts?|dickheads?|motherfuckers?|scumbags?|wankers?|twats?|retards?|retarded|morons?|fuckers?|whores?|sluts?|douchebags?)\\b",
  "(?:fuck|screw|damn) (?:you|off|them|this (?:guy|woman))\\b",
  "(?:f\\*+k|fck|stfu|shut (?:the fuck )?up|go to hell|piece of shit)\\b",
);
/** Words that insult when they are thrown at somebody: "espèce de", "sale", "vous êtes". */
const NAME =
  "(?:con(?:ne|nes|s)?|idiote?s?|imbeciles?|cretin(?:e|s|es)?|debiles?|abrutie?s?|batards?|ordures?|merdes?|porcs?|truies?|vaches?|chien(?:ne|nes|s)?|rats?|cafards?|clochards?|mongol(?:ien)?s?|attardee?s?|parasites?|voleurs?|voleuses?|menteu(?:rs?|ses?)|feneants?|faineants?|bons? a rien|minables?|nuls?|nazes?|nullards?|profiteurs?|racailles?|dechets?|raclures?|pourris?|pourritures?|hypocrites?|laches?|cochons?|cochonnes?|vermines?|singes?|guenons?|macaques?|balourds?|degeneres?|tares?|ploucs?|bouseux|sorcieres?|charognes?|vieux|vieilles?|folles?|fous?|incapables?|assistes?|types?|mecs?|gens de merde|egoistes?|larves?|idiots?|morons?|losers?|pigs?)";
const THROWN = anyOf(
  `(?:espece|bande|ramassis|tas|troupeau)s? (?:de |d')(?:(?:gros|petits?|sales?|vieux|pauvres?|vrais?) )?${NAME}\\b`,
  `(?:sales?|gros(?:se|ses)?|pauvres?) (?:petite?s? )?(?:cons?|connes?|types?|mecs?|idiote?s?|imbeciles?|cretin[es]{0,2}|debiles?|porcs?|truies?|merdes?|mongols?|nuls?|nulles?|batards?|ordures?|menteu[a-z]{1,3}|voleu[a-z]{1,3}|faineants?|feneants?|abrutie?s?|attardee?s?|minables?|naze|clochards?|tares?|putes?|pd|race|gueule)\\b`,
  `(?:sales?) (?:arabes?|noirs?|juifs?|juives?|musulmans?|gitans?|roms?|turcs?|chinois|blancs?|blacks?|africains?|etrangers?|immigres?|gays?|homos?|pd|negres?|migrants?|roumains?|handicapes?)\\b`,
  `(?:grosse vache|gros porc|grosse truie|gros lard|vieille (?:folle|bique|peau|sorciere|vache|pie)|vieux (?:con|debris|schnock|fou|degueulasse)|petite? (?:merde|con|conne|pute)|petits? (?:cons|merdeux)|grosse merde|sale gosse de riche)\\b`,
  `(?:vous n'etes que|t'es qu|tu n'es qu|tu es|t'es|tes|vous etes|z'etes|etes|you are|you're|ur)(?: [a-z']{2,10}){0,3} (?:(?:des?|une?|a) )?(?:(?:sacres?|gros|vrais?|pauvres?|sales?|bunch of|bloody) )?(?:cons?|connes?|idiote?s?|idiots|imbeciles?|cretins?|debiles?|abrutis?|ordures?|merdes?|minables?|larves?|menteu[a-z]{1,3}|voleu[a-z]{1,3}|parasites?|pourris?|degueulasses?|tares?|stupid|pathetic|dumb|idiot|losers?|scum)\\b`,
  `(?:le|la|l'|les|ce|cette|ces|mon|ma|mes|notre|nos|leur)(?! ?(?:chien|chat|lapin|pain))(?: ?[a-z-]{3,14}){1,4} (?:est|sont|c'est)(?: [a-z]{2,9}){0,2} (?:(?:un|une|des|de) )(?:(?:gros|grosse|vrais?|sale|belle|sacre|pauvre|vieux|vieille)s? )?(?:cons?|connes?|idiote?s?|imbeciles?|cretin[es]{0,2}|debiles?|ordures?|merdes?|minables?|batards?|porcs?|truies?|mongols?|attardes?|parasites?|pourriture|tares?|degenere|folle hysterique)\\b`,
  "(?:stupid|fucking|bloody|dirty|filthy|ugly) (?:idiots?|cow|bitch|pigs?|people|neighbou?rs?|foreigners?|woman|man|old|fat|moron|liar)\\b",
  "(?:me fai(?:s|tes) pitie|tu pues|vous puez|tu me degoutes)\\b",
  "idiots\\b(?= who|,? the lot)",
);
const THREATS = anyOf(
  "(?:je|on|j'|ils?) (?:vais|va|vont) (?:te|vous|le|la|les|lui) (?:tuer|crever|buter|casser (?:la (?:gueule|figure|tete)|les)|defoncer|peter|niquer|demonter|fracasser|egorger|eclater|bruler|retrouver et|planter|faire (?:la peau|payer|regretter|mal)|frapper|tabasser)",
  "(?:je|on) (?:te|vous|le|la) (?:creve|tue|bute|defonce|demonte|egorge|casse la|nique|retrouvera|attend(?:s|ra)? (?:en bas|dehors))",
  "(?:je sais|on sait|i know) (?:tres bien )?(?:ou|where) (?:tu|vous|you) (?:habit|viv|live|dors)",
  "(?:tu merites? de (?:crever|mourir|te faire)|(?:tu vas|vous allez|tu va) (?:le regretter|me le payer|le payer|mourir|crever|morfler|voir ta gueule|prendre cher))",
  "(?:qu'il|qu'elle|qu'ils|qu'elles) (?:crevent?|meurent?)\\b",
  "creve(?:z)?(?: donc|,| salope| ordure| connard| sale)",
  "(?:i will|i'll|gonna|i'm going to) (?:kill|hurt|beat|smash|punch|find) you\\b",
  "gare a (?:toi|vous|ta gueule)\\b",
  "(?:je vais|on va|on viendra|je viendrai) t'(?:attendre|avoir|en (?:coller|mettre)|apprendre|arracher|etrangler)",
  "mefie-toi(?:,|\\.)? (?:je|on) ",
);
const DISGUISED: readonly string[] =
  "connard connards connasse connasses conard conasse salope salopes salopard salaud salauds encule encules enculer pute putes batard batards enfoire abruti abrutis debile debiles imbecile imbeciles bougnoule negro negre pede pedes bitch bitches fuck fucking fucker asshole bastard idiot idiots cunt whore petasse pouffiasse gouine cretin niquer nique".split(
    " ",
  );
/** Of oneself, of a thing, of a title, or of what one was called. */
const NOT_AT_ANYBODY =
  /\b(?:pas un|je (?:suis|me sens|fais|passe pour)|j'ai ete|quelle|suis une?|moi qui suis|dvd|film|livre|roman|titre|chanson|piece|insulte[es]{0,3}|traite[es]{0,2} de|traitee? d'|le mot|pain|farine|baguettes?|chiens?|chiots?|diner de|pour les|harcel[a-z]{1,4}|cochons? d'inde)(?: [a-z']{1,10}){0,4} $/;
const SAFE_THROWN = /\b(?:tas de|bande de|espece de)(?: (?:vieux|vieilles|chien|rats?)) (?!con|merde|de merde)/;

function isThrown(folded: string, range: Range): boolean {
  const { before } = sentenceAround(folded, range, 45);
  const { after } = sentenceAround(folded, range, 20);
  return !NOT_AT_ANYBODY.test(before) && !SAFE_THROWN.test(folded.slice(range.start, range.end) + after);
}

/** An insult, a slur or a threat, also in disguise. An oath at a knee, or at oneself, hurts nobody. */
export const insult: Rule = {
  code: "insult",
  topic: "insult",
  severity: "high",
  version: 1,
  find: ({ folded }) => [
    ...[...rangesOf(folded, PLAIN), ...rangesOf(folded, THROWN)].filter((range) => isThrown(folded, range)),
    ...rangesOf(folded, THREATS),
    ...disguisedWords(folded, DISGUISED),
  ],
};
