import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { disguisedWords } from "./disguised-words.ts";
import type { Rule } from "./rule.ts";
import { SLURS } from "./slurs.ts";
import { anyOf, sentenceAround } from "./vocabulary.ts";

/** Insults whoever they are said to. */
const PLAIN = anyOf(
  "(?:conn?ards?|conn?as(?:se|ses)|salop(?:e|es|ards?|ard|ries? de)|salauds?|encul(?:e|es|ee|er)|fils de (?:pute|chien)|filles? de pute|putes?|putain de (?:voisins?|bonne femme|vieux|vieille|mec)|fdp|ntm|tg|batards? de|enfoires?|raclures?|sous-?merdes?|trou du cul|trous du cul|trouducs?|petasses?|pouffiasses?|pouf{1,2}es?|grognasses?|bouffons?(?! du roi)|tocards?|cassos|cas soc|gogols?|trisos?|tarlouzes?|tafioles?|pedales?(?= de| va)|tantouzes?|garces?|clodos?|langues? de viperes?|(?<!\\b(?:les|des|aux|de|ni|d'un|d'une) ?)(?:gouines?|pedes?)|tapettes?(?! a (?:mouche|souris|rat))|abrutie?s?(?! (?:de fatigue|par|de travail))|debiles? (?:mental|profond)[a-z]{0,3}|mange-merde|tetes? de (?:con|noeud|cul)|gros lards?|blaireaux?(?= de| va)|branleurs?|branleuses?|couillons?|clebards? de|feignasses?|ducon|connaud|crevards?|boloss|bolos|guignols?(?= de)|clebs de)\\b",
  `(?<!\\b(?:les|des|aux|de|d'|ces|aucun|ni|no) ?)${SLURS}\\b`,
  "(?:ces|cette|ce|quels?) (?:putains?|p[*u]+t[*a]+ins?|foutus?) de (?:rats|voisins?|voisines?|gens|vieux|vieilles?|gamins?|concierge|proprio|gardien)",
  "(?:peuvent|peut|pouvez|peux) (?:tous |toutes )?(?:aller |toujours )?(?:crever|se faire (?:foutre|voir)|aller se faire)",
  "(?:salops?\\b|(?:ta mere|sa mere) (?:la|en) [a-z*]{2,8}|(?:fils de|sale|grosse?|grande) [a-z][*]{2,8})",
  "(?:va|vas|vai|allez|aller|aille|aillent|vont)(?: (?:donc|bien|tous|toutes|un peu|plutot|tout|d'abord)){0,2} (?:te|vous|t'|se) ?(?:faire|fair|fer) (?:foutre|fou tre|voir(?! (?:par|chez|a l'hopital))|mettre|enculer|pendre|cuire|f+\\b|f[*.u]{1,2}t?re|f\\*+)",
  "(?:va|vas) (?:crever|mourir|chier|te pendre|te faire)\\b",
  "allez (?:crever|chier|tous crever)\\b",
  "(?:ferme[rz]?|fermez|clos) (?:ta|vos|votre) (?:gueules?|grande gueule|bouche|clapet)|(?:ta|vos) gueules?\\b",
  "(?:nique|niquer|niquez|nik|baise) (?:ta|tes|vos|sa|leur) (?:mere|race|morts?|meres)\\b",
  "(?:casse-toi|cassez-vous|casse toi|degage|degagez)(?: (?:d'ici|connard|pauvre|sale|espece|de la|tous)|,? )(?=pauvre|sale|con|espece|d'ici|de la|tous|bande)",
  "(?:j'emmerde|j'encule) (?:les|le|la|tout|tous|ces|vous|mes)\\b",
  "(?:les|ces|des) (?:gros |vrais? |sales )?(?:tares|debiles|ploucs|cassos|abrutis|cretins|imbeciles)\\b(?= (?:du|de la|d'en|qui|dans|ici|au))",
  "(?:aillent|aille|qu'ils aillent) se faire (?:voir|foutre)",
  "je (?:t'|vous )(?:encule|emmerde|chie|pisse|crache)\\b",
  "(?:assholes?|bastards?|bitch(?:es)?|cunts?|dickheads?|motherfuckers?|scumbags?|wankers?|twats?|retarded|you retards?|morons?|fuckers?|whores?|sluts?|douchebags?)\\b",
  "(?:fuck|screw|damn) (?:you|off|them|this (?:guy|woman))\\b",
  "(?:f\\*+k|fck|stfu|shut (?:the fuck )?up|go to hell|piece of shit)\\b",
);
/** Whom people despise in general, and what they say of them. */
const DESPISED =
  "(?:gros(?= (?:qui|sont|c'est|n'ont|puent))|vieux|vieilles|vieillards|retraites|pauvres|cas sociaux|chomeurs|handicapes(?: mentaux)?|malades mentaux|jeunes|ados|assistes|sdf|clochards|mendiants|obeses|fonctionnaires|rmistes|gens d'(?:ici|en face|a cote)|gens du (?:quartier|bloc|batiment|coin)|habitants|locataires|voisins|boomers|femmes|bonnes femmes|mecs|meufs|flics|profs)";
const SCORN = new RegExp(
  [
    `\\b(?:les|ces|des|tous les|toutes les|nos|mes) ${DESPISED}(?: (?!(?:ne|se|qui|pas)\\b)[a-z'-]{1,12}){0,4}? (?:sont|c'est|c que|rien que)(?: [a-z']{2,9}){0,2} (?:des |de |une )?(?:gros |vrais? |sales )?(?:assistes|boulets?|parasites?|feneants?|faineants?|feignante?s?|debiles?|cons?\\b|idiots?|nuls?\\b|incapables|abrutis|cretins|profiteurs?|inutiles|degoutants?|degueulasses?|crasseux|bons a rien|radins|voleurs|menteurs|teubes?|poids|plaie|gagas?|seniles?|dechets?|rats|moutons|porcs|parasites|lourdauds)`,
    `\\b(?:les|ces|tous les|nos) ${DESPISED}(?: (?!ne\\b)[a-z'-]{1,12}){0,4}? (?:(?:c'est |sont |ne sont )?bons? qu'a|me degoutent|puent|n'ont qu'a (?:moins |mieux )?(?:bouffer|manger|bosser|travailler|crever|mourir)|devraient (?:crever|mourir|etre enfermes)|servent a rien|ne servent a rien|coutent cher a la|meritent (?:rien|pas mieux))`,
    `\\b(?:the )?(?:old|poor|disabled|fat|homeless|unemployed|young) (?:people|folks?|ones|kids|men|women)(?: [a-z]{2,8}){0,2} are (?:all )?(?:just )?(?:useless|parasites|lazy|stupid|disgusting|a waste|pathetic|idiots|scum|dumb)`,
    "\\b(?:faut|falloir|faudrait)(?: (?:pas|vraiment|quand meme|donc|bien)){0,2} etre (?:une? )?(?:sacree? |gros(?:se)? |vraie? )?(?:completement |vraiment |bien |sacrement |un peu |tres |franchement )?(?:debiles?|con(?:ne)?s?|idiote?s?|cretin(?:e)?s?|abrutie?s?|taree?s?|demeuree?s?|attardee?s?|mongols?|gogols?)\\b",
    "\\b(?:idiote?s?|imbeciles?|debiles?|cretin(?:e)?s?|abrutie?s?|incapables?|nul(?:le)?s?) comme (?:vous|toi|lui|eux)\\b",
    "\\b(?:bande|especes?|ramassis|quelle bande) (?:de |d')(?:gros |sales? |vieux |petits? |pauvres? |vrais )?(?:sans-gene|ingrate?s?|radins?|rapiats?|charlots?|clowns|gueux|baltringues?|boulets?|mauviettes?|larbins?|pecores?|branquignols?|gougnafiers?|goujats?|malotrus?|malappris|voyous?|vauriens?|cassos|moutons|sauvages?|greluches?|pimbeches?|tordus?|teubes?|crapules?|fumiers?|canailles?|sans-coeur|pourris|sourds|vautours?|charognards?|tartuffes?|tares|losers?|pingres?)\\b",
    "\\b(?:tous|toutes|rien que|que) (?:des |les )(?:charlots|guignols|nuls|pourris|incapables|menteurs|bons a rien|branquignols|faineants|feneants|cons)\\b",
    "\\b(?:des|ces|ce|cette|vrais?|l'autre) (?:bons? a rien|charlots?|branquignols?|moins que rien|jean-foutre|cretins? d[eu]|abrutie?s? d[eu]|imbeciles? d[eu]|batards?(?! (?:de (?:chien|labrador|berger)|croise)))\\b",
    "\\b(?:belle|vraie|sacree|quelle|cette|une) (?:belle )?(?:ordure|enflure|raclure|crapule|vermine)\\b(?! (?:menagere|a la cheville))|\\bmerci a l'(?:enflure|ordure|abruti|imbecile|enfoire)",
    "\\bl'(?:enflure|ordure|abrutie?|imbecile|enfoire) (?:qui|d[eu] (?:premier|deuxieme|troisieme|\\d|rez|dessus|dessous|bas|haut|voisin))",
    "\\b(?:ce|cette|ces) (?:pourritures?|ordures?|vieux debris) (?:de (?:voisine?|concierge|proprio|proprietaire|gardien|mec|type|chef|patron)s?|qui (?:m'|a vole|nous))",
    "\\b(?:tu es|t'es|tes|vous etes|t es)(?<!\\b(?:si|que|quand|meme si|ou) (?:tu es|t'es|tes|vous etes|t es)) (?:tous |toutes |trop |vraiment |si |tellement |tres |bien |juste ){0,2}(?:moches?|laide?s?|betes?|nul(?:le)?s?|pathetiques?|inutiles?|degoutante?s?|sans coeur|lamentables?|pitoyables?|des (?:rats|chiens|porcs|radins|boulets|nazes|nuls|charlots|ingrats|egoistes|moutons))\\b(?! (?:en|avec|aux?|pour|les bienvenus))",
    "\\b(?:la|une?) (?:grosse|boiteuse|bigleuse|bossue|tordue|folle|foldingue|cinglee|vieille) d(?:u|'en|es) (?:premier|deuxieme|troisieme|quatrieme|cinquieme|\\d|rez|haut|bas|dessus|dessous|face|bout|coin)|\\ble (?:boiteux|bigleux|bossu|tordu|cingle|toque|poivrot) d(?:u|'en) (?:premier|deuxieme|troisieme|\\d|rez|haut|bas|dessus|dessous|face|bout|coin)",
    "\\b(?:facteur|voisine?s?|concierge|gardien(?:ne)?|proprio|proprietaire|maire|maitresse|prof|patron(?:ne)?|chef|dame|monsieur|type|mec|gars|bonhomme|gens|gamins?|plombier|medecin|beau-frere|belle-mere|belle-soeur|president|livreur|policiers?|caissiere|vendeuse|ex|gosses?)(?: [a-z'-]{2,10}){0,4}? (?:est|sont|c'est)(?: [a-z']{2,9}){0,2} (?:un |une |des |de )(?:gros(?:se)? |vrais? |sale |belle |sacre |vieux |vieille )?(?:feignante?s?|sorcieres?|faineante?s?|feneante?s?|menteu(?:r|se)s?|voleu(?:r|se)s?|radine?s?|incapables?|egoistes?|boulets?|nuls?|profiteu(?:r|se)s?|balances?|pourris?|folles?|malades? mentale?s?|ordures?|garces?|pervers|alcoolos?|poivrots?)\\b",
    "\\bwhoever [^.!?]{0,40} is an? (?:piece of|total|complete|stupid|pathetic|dirty|fat)|\\b(?:you are|you're|he is|he's|she is|she's) (?:all )?(?:a |such a )?(?:total |complete )?(?:piece of (?:trash|garbage|crap)|useless|disgusting|parasites?)\\b",
    "\\b(?:ce|cette|cet|ces|quel|quelle|l'autre)(?: (?:sombre|gros|grosse|vieux|vieille|sale|pauvre|petit|vrai))? ?(?:imbecile|cretin|abruti|idiot|idiote|debile|clown|guignol|pitre|tocard|boulet|parasite|incapable|fumier|carne|megere|harpie|sorciere|truie|vermine|feignasse)s? (?:d[eu] (?!verre|la (?:fete|classe)|cirque)|au \\d|a encore|ont |qui (?:ne |m'|a |nous|vole|fait)|m'a|nous|n'a|ne )",
    "\\bvieilles? (?:carnes?|harpies?|megeres?|rombieres?|chouettes?(?= d[eu])|taupes?)\\b|\\b(?:face|tete) de (?:rat|porc|cul|merde|fouine|singe|pet)\\b|\\bsales? (?:chien|chienne|rat|clebs)s?(?: [a-z]{4,9})? de (?:voisine?s?|concierge|flics?|proprio|mec)",
    "\\b(?:tu pu[est]{0,2}|vous puez|ils puent) la\\b|\\bcasse[sz]? ?-?(?:toi|vous) (?:du|de|d')|\\bon devrait (?:t'|vous |te )(?:enfermer|piquer|interner|pendre)",
    "\\b(?:vs|vous|zetes|z'etes) ?(?:etes|ete)? (?:tous |toutes )(?:des |de )(?:clebs|rats|chiens|porcs|cons|nazes|nuls|radins|moutons|voleurs|menteurs|feignants|incapables|hypocrites|egoistes|charognards)",
    "\\bbunch of (?:useless |bloody |lazy |fucking |stupid |old )?(?:idiots|losers|morons|parasites|liars|thieves|fools)\\b|\\b(?:only|even) (?:a |an )?(?:moron|idiot|retard)\\b",
    "\\bje (?:lui|leur|te|vous) (?:pete|casse|brise|explose|fracasse|arrache) (?:les|la|sa|ta|vos|le) (?:genoux|dents|gueule|jambes|doigts|bras|nez|tete|figure|mains|os|yeux)",
    "\\bclodos? et [a-z]{5,10}",
  ].join("|"),
  "g",
);
/** Words that insult when they are thrown at somebody: "espèce de", "sale", "vous êtes". */
const NAME =
  "(?:con(?:ne|nes|s)?|idiote?s?|imbeciles?|cretin(?:e|s|es)?|debiles?|abrutie?s?|batards?|ordures?|merdes?|porcs?|truies?|vaches?|chien(?:ne|nes|s)?|rats?|cafards?|clochards?|mongol(?:ien)?s?|attardee?s?|parasites?|voleurs?|voleuses?|menteu(?:rs?|ses?)|feneants?|faineants?|bons? a rien|minables?|nuls?|nazes?|nullards?|profiteurs?|racailles?|dechets?|raclures?|pourris?|pourritures?|hypocrites?|laches?|cochons?|cochonnes?|vermines?|singes?|guenons?|macaques?|balourds?|degeneres?|tares?|ploucs?|bouseux|sorcieres?|charognes?|vieux|vieilles?|folles?|fous?|incapables?|assistes?|types?|mecs?|gens de merde|egoistes?|larves?|idiots?|morons?|losers?|pigs?)";
const THROWN = anyOf(
  `(?:espece|bande|ramassis|tas|troupeau)s? (?:de |d')(?:(?:gros|petits?|sales?|vieux|pauvres?|vrais?) )?${NAME}\\b`,
  `(?:sales?|gros(?:se|ses)?|pauvres?) (?:petite?s? )?(?:(?:gosses?|momes?|gamine?s?)(?=,? (?:mal|du|de|qui|rend))|bonhommes?|bonnes? femmes?|pourris?|taches?(?=,| [!a-z]{3,9}| ?$)|cloches?(?=,| ?!)|dindes?|cruches?(?! (?:en|de))|cons?|connes?|types?|mecs?|idiote?s?|imbeciles?|cretin[es]{0,2}|debiles?|porcs?|truies?|merdes?|mongols?|nuls?|nulles?|batards?|ordures?|menteu[a-z]{1,3}|voleu[a-z]{1,3}|faineants?|feneants?|abrutie?s?|attardee?s?|minables?|naze|clochards?|tares?|putes?|pd|race|gueule)\\b`,
  `(?:sales?) (?:arabes?|noirs?|juifs?|juives?|musulmans?|gitans?|roms?|turcs?|chinois|blancs?|blacks?|africains?|etrangers?|immigres?|gays?|homos?|pd|negres?|migrants?|roumains?|handicapes?)\\b`,
  `(?:grosse vache|gros porc|grosse truie|gros lard|vieille (?:folle|bique|peau(?! de)|sorciere|vache|pie)|vieux (?:con|debris|schnock|fou(?! de (?:grand|papa|papi|chien|chat))|degueulasse|fossiles?|croulants?)|vieilles? croulantes?|petite? (?:merde|con|conne|pute)|petits? (?:cons|merdeux)|grosse merde|sale gosse de riche)\\b`,
  `(?:vous n'etes que|t'es qu|tu n'es qu|tu es|t'es|tes|vous etes|z'etes|etes|you are|you're|ur)(?: [a-z']{2,10}){0,3} (?:(?:des?|une?|a) )?(?:(?:sacres?|gros|vrais?|pauvres?|sales?|bunch of|bloody) )?(?:cons?|connes?|idiote?s?|idiots|imbeciles?|cretins?|debiles?|abrutis?|ordures?|merdes?|minables?|larves?|menteu[a-z]{1,3}|voleu[a-z]{1,3}|parasites?|pourris?|degueulasses?|tares?|stupid|pathetic|dumb|idiot|losers?|scum)\\b`,
  `(?:le|la|l'|les|ce|cette|ces|mon|ma|mes|notre|nos|leur)(?! ?(?:chien|chat|lapin|pain))(?: ?[a-z-]{3,14}){1,4} (?:est|sont|c'est)(?: [a-z]{2,9}){0,2} (?:(?:un|une|des|de) )(?:(?:gros|grosse|vrais?|sale|belle|sacre|pauvre|vieux|vieille)s? )?(?:cons?|connes?|idiote?s?|imbeciles?|cretin[es]{0,2}|debiles?|ordures?|merdes?|minables?|batards?|porcs?|truies?|mongols?|attardes?|parasites?|pourriture|tares?|degenere|folle hysterique)\\b`,
  "(?:stupid|fucking|bloody|dirty|filthy|ugly)(?: old)? (?:idiots?|cow|hag|bat|witch|git|bitch|pigs?|people|neighbou?rs?|foreigners?|woman|man|fat|moron|liar)\\b",
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
  "(?:je|on) (?:te|vous|le|la|les) (?:demoli[st]|massacre|explose|eclate|etripe|fume(?= [a-z]))\\b",
  "(?:prend|prendra|mange|mangera|recoit|recevra) (?:mon|un) (?:poing|pied|coup de (?:boule|poing|pied))|mon (?:poing|pied) (?:dans|sur) (?:la|ta|sa|vos|leur) (?:figure|gueule|face|tete|tronche)",
  "mefie-toi(?:,|\\.)? (?:je|on) ",
);
const DISGUISED: readonly string[] =
  "connard connards connasse connasses conard conasse salope salopes salopard salaud salauds encule encules enculer pute putes batard batards enfoire abruti abrutis debile debiles imbecile imbeciles bougnoule negro negre pede pedes bitch bitches fuck fucking fucker asshole bastard idiot idiots cunt whore petasse pouffiasse gouine cretin niquer nique".split(
    " ",
  );
/** Of oneself, of a thing, of a title, or of what one was called. */
const NOT_AT_ANYBODY =
  /\b(?:pas un(?! idiot)|j'ai cru que|je (?:suis|me sens|fais|passe pour)|j'ai ete|quelle(?! (?:bande|belle|espece|conn?asse|salope|pute|garce|vieille|ordure))|suis une?|moi qui suis|dvd|film|livre|roman|titre|chanson|piece|insulte[es]{0,3}|traite[es]{0,2} de|traitee? d'|le mot|pain|farine|baguettes?|chiens?|chiots?|diner de|pour les|harcel[a-z]{1,4}|cochons? d'inde)(?: [a-z']{1,10}){0,4} $/;
const SAFE_THROWN = /\b(?:tas de|bande de|espece de)(?: (?:vieux|vieilles|chien)) (?!con|merde|de merde)/;

/** Names of animals, said of the animal or of what is made like it. */
const OF_ANIMALS = /\b(?:vaches?|porcs?|truies?|cochons?|rats?|chiens?|singes?|biques?|tapettes?)\b/;
const AMONG_ANIMALS =
  /\b(?:peluches?|jouets?|figurines?|souris|mouches?|moustiques?|pieges?|(?:a|de) la ferme|traite|troupeau|fourrage|laitiere|deguisements?|doudous?|tirelire|carnaval)\b/;

function isThrown(folded: string, range: Range): boolean {
  if (OF_ANIMALS.test(folded.slice(range.start, range.end)) && AMONG_ANIMALS.test(folded)) return false;
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
    ...[...rangesOf(folded, PLAIN), ...rangesOf(folded, THROWN), ...rangesOf(folded, SCORN)].filter((range) =>
      isThrown(folded, range),
    ),
    ...rangesOf(folded, THREATS),
    ...disguisedWords(folded, DISGUISED),
  ],
};
