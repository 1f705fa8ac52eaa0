import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { refusingTerms } from "./discrimination-terms.ts";
import { disguisedWords } from "./disguised-words.ts";
import type { Rule } from "./rule.ts";
import { SLURS } from "./slurs.ts";
import { anyOf, sentenceAround } from "./vocabulary.ts";

const ORIGINS =
  "(?:arabes|noire?s|blacks|africaine?s|maghrebine?s|algerien(?:ne)?s|marocaine?s|tunisien(?:ne)?s|turcs|turques|asiatiques|chinois(?:es)?|roumaine?s|bulgares|albanais|tchetchenes|afghans|syriens|senegalais|maliens|comoriens|congolais|kurdes|polonais|portugais|antillais|gitane?s|roms|tziganes|tsiganes|manouches|romanichels|gens du voyage|gens de couleur|(?:gens|personnes?|ceux) (?:du (?:moyen-orient|maghreb|bled)|d'afrique|de l'est|d'origine [a-z]{4,14}|de confession [a-z]{4,12}|issues? de l'immigration|basanee?s?)|personnes? de couleur|personnes? noires?|etrangere?s|immigre(?:e?s)|migrant(?:e?s)|refugie(?:e?s)|sans-papiers|clandestins|rebeus?|reubeus?|renois?|keblas?|rabzas?|noichs?|babtous|beurs|beurettes|kosovars|serbes|georgiens|vietnamiens|pakistanais|ivoiriens|camerounais|mahorais|haitiens|kabyles|somaliens|erythreens|blancs|blanches|immigrants|foreigners|africans|arabs|gypsies|migrants|refugees|asians|indians|pakistanis)";
const FAITHS =
  "(?:musulman(?:e?s)|islamistes|juifs|juives|chretiens|catholiques|cathos|protestants|evangeliques|bouddhistes|voilees|barbus|femmes? voilees?|feujs?|kippas?|djellabas?|burqas?|niqabs?|foulards? islamiques?|muslims|jews|christians|hijabs?)";
const OTHERS =
  "(?:gays?|homos?|homosexuel(?:le)?s?|lesbiennes?|trans|transsexuels?|travestis?|lgbt[a-z+]{0,4}|pd|pedes?|handicape(?:e?s)?|trisomiques?|invalides|autistes|schizos?|sideens|seropos|seropositi(?:f|ve)s?|obeses|depressi(?:f|ve)s|malades mentaux|nains|toxicos|alcoolos|sdf|clochards|chomeurs|rmistes|cassos|cas soc(?:iaux)?|meres? (?:celibataires?|seules?|isolees?)|meres-celibataires|familles? monoparentales?|(?<!sales? )gouines?|goudous|retraites|seniors|banlieusards|personnes? (?:qui vivent (?:des aides|du rsa)|au rsa|au chomage|agees?|seropositi(?:f|ve)s?|obeses?|handicapees?|trans|homosexuelles?|en surpoids)|(?:gens|personnes?|jeunes|ceux|habitants|types|mecs) (?:qui (?:vient|viennent|habitent) )?(?:venant )?d(?:e|es|u) (?:la )?(?:cites?|quartiers?(?: nord| sensibles?)?(?! (?:des|du|de|saint|battant|rivotte))|ban-?lieues?|zup|bled|planoise|palente|408)|ceux d(?:e|es) (?:la )?(?:cites?|quartiers|ban-?lieues?|planoise|zup)|transgender|queers?|disabled(?: people)?)";
/** Words that say how things are as well: no other word that they could go with may follow. */
const OF_PEOPLE_ONLY =
  "(?:vieux|vieilles|gros|grosses|fous|folles|jeunes|moches|sourds|aveugles)(?= ?(?:$|[.,;!?)(])| (?:s'abst|abst|svp|stp|merci|dans|chez|pour (?:moi|nous|ca)|non|dehors|ici|car|ils|elles|passe|avec nous|parmi|et |ou |ni |please|c'est non|pas la peine|inutile))";
const PEOPLE = `(?:${ORIGINS}|${FAITHS}|${OTHERS}|${OF_PEOPLE_ONLY})`;
/** One of them, which is a colour, a language or a dish as well. */
const ONE =
  "(?:arabe|noir|noire|black|africaine?|maghrebine?|algerien(?:ne)?|marocaine?|tunisien(?:ne)?|turc|turque|roumaine?|gitane?|rom\\b|tzigane|manouche|etrangere?|immigree?|migrante?|refugiee?|musulmane?|juive?|muslim|jew|foreigner|gypsy|albanais|rebeu|renoi)";
const REFUSED =
  "(?:pas? d(?:e |'|es )|evite[rz]? (?:[a-z]{2,14} ){0,3}(?:de |les |des |d')|interdite?s? (?:aux [a-z]{3,9} et )?aux |pas aux |pas avec (?:les |des )|pas pour les |ni (?:de |d')?|sauf (?:les |aux |des )?|aucun[es]? |surtout pas (?:de |d'|les )?|non aux |interdite?s? aux |hors de question (?:d'|de |que )?(?:aider |des |les |d')?|evitez les |stop aux |(?:je |j'|on |nous )?(?:n'|ne )?(?:aide|accepte|veux|prends|prend|veut|aime|supporte|recois|reponds|prete|ouvre|donne|voulons|acceptons|sers)(?: rien)? (?:pas|plus|jamais)(?: (?:ma|la) porte| mes affaires)? (?:d'|de |les |des |aux |avec (?:les |des ))|refuse(?: d'aider| de [a-z]{4,9})? (?:les |aux |des |d')|refusons (?:les )?|deteste (?:les )|(?:plutot|mieux|prefere) (?:pas (?:de |d'|les )|eviter (?:les |des |de ))|(?:rather not|don't want|do not want|won't have|refuse)(?: [a-z]{2,6}){0,2}? (?:any )?|je hais les |no |not for |except )";
/** That somebody need not come. */
const AWAY =
  "(?:s'abstenir|abstenez|abstenir|(?:merci de )?passe[rz]?(?: (?:votre|ton|leur) chemin)?(?= ?(?:$|[.,!]| votre| ton| leur| ailleurs))|non merci|no thanks|dehors|c'est (?:non|niet|mort)|(?:c'est |ce n'est |est )?(?:meme )?pas la peine|inutile d(?:e |')(?:me |nous |m')?[a-z]{5,12}|(?:ne )?(?:me |m')?(?:repondez|reponds|contactez|contacte|appelez|ecrivez) (?:surtout )?pas|(?:vous pouvez )?all(?:ez|er) voir ailleurs|circulez|restez? (?:chez vous|chez eux|a la maison|entre (?:vous|eux)|dans (?:vo|leur))|pas chez (?:moi|nous)|pas eux|non (?:admis|desire)e?s?|on (?:n'en |en |ne )?veut pas|je (?:n'en|en) veux pas|(?:donc|alors) (?:pas eux|non)|need not (?:apply|reply)|keep out|not wanted|interdite?s?|refusee?s?)";
const WOMEN = "(?:femmes|filles|nanas|gonzesses|meufs|bonnes femmes|women|girls)";
const SINGULAR =
  "(?:arabe|noire?|black|africaine?|maghrebine?|algerien(?:ne)?|marocaine?|tunisien(?:ne)?|turc|turque|roumaine?|gitane?|rom|etrangere?|immigree?|migrante?|refugiee?|musulmane?|juif|juive|voilee?|gay|homo|pede|lesbienne|trans|handicapee?|gros|grosse|obese|vieux|vieille|basanee?|asiatique|chinois|chinoise)";
const REFUSED_AFTER = anyOf(
  `(?:${PEOPLE}|${WOMEN})(?: [a-z]{2,12}){0,2}? ?[,:]? ?${AWAY}`,
  "si (?:tu t'appelles|vous vous appelez) [a-z]{4,12}[^.!?]{0,12}(?:pas|inutile|passe)",
  "(?:mais|surtout|si possible|par contre) pas (?:une? )?(?:arabe|noire?|black|africaine?|maghrebine?|roumaine?|gitane?|etrangere?|musulmane?|voilee?|handicapee?|asiatique|chinoise?)\\b",
  `(?:les )?${WOMEN} (?:sont|c'est) (?:trop |toutes |bien trop |vraiment )?(?:nulles?|betes|pas capables|incapables|faites pour (?:la|le|les)|trop faibles?|bonnes qu)|les femmes (?:a la cuisine|au foyer|au menage)\\b`,
  "pas d(?:e |')(?:personnes?|gens|quelqu'un|type|profil) (?:avec (?:un |des )?accents?|mediterraneen|africain|maghrebin|arabe|basane|d'origine)",
  "(?:blonde?s? aux yeux bleus|type europeen|bien de chez nous)\\b",
  `(?:si (?:vous etes|tu es|t'es|on est)|quand on est|personne|femme|homme|couple)(?: une?)? ${SINGULAR}[^.!?]{0,12}? ?${AWAY}`,
  `(?:accents?|prenoms?|noms?) (?:etrangers?|arabes?|africains?|maghrebins?|des pays|de l'est|imprononcables?)[^.!?]{0,12}? ${AWAY}`,
  `(?:kippas?|foulards?|voiles?|hijabs?|turbans?|croix|signes? religieux)(?: (?:et|ou) [a-z]{4,9})?,? (?:${AWAY})`,
  `(?:plus de|au-dessus de|apres) \\d{2} ans,? (?:s'abstenir|abstenez|non merci|pas la peine|inutile|passez)`,
  "(?:les|des|ni|pas de|aux) (?:mohamm?ed|mamadou|fatou(?:mata)?|fatima|aicha|mouloud|rachid|boubacar|abdel[a-z]{0,6}|kevin et mohamed)s?\\b[^.!?]{0,25}?(?:et compagnie|non merci|s'abst|passe|dehors|svp|$)",
  `(?:les|tous les|ces) ${PEOPLE} (?:sont|font|c'est|ca)\\b[^.!?]{0,30}\\b(?:pas eux|donc (?:non|pas)|alors (?:non|pas)|je (?:n'en |en |les )?(?:veux|prends) pas|j'evite)`,
  "personne (?:venant|qui vient|issue?) d(?:e|es) (?:la )?(?:quartiers|cites?|ban-?lieues?|planoise|zup|bled)\\b",
);
const REFUSAL = anyOf(
  `(?:pas|jamais|ni) d ?'?(?:arabes?|algerien(?:ne)?s?|africaine?s?|etrangere?s?|immigree?s?|asiatiques?)\\b(?! (?:a |au? ce|qui parl|dans l|en ))`,
  "(?<!\\b(?:ai|a|avons|ont|avait|avais|aurai|aura) )pas de (?:fauteuils? roulants?|deambulateurs?|kippa|voile|turban|djellaba)(?=,? (?:ca |cela|trop|svp|stp|merci|c'est|dans (?:ma|mon|le groupe)|chez moi|ni |ou |et |s'il)| ?[.!]| ?$)",
  "pas de femmes?,? (?:elles|ca sait|c'est pas)\\b",
  "(?:pas|plus|jamais) (?:d'une?|une?|d') ?(?:pede|gay|homo|homosexuel(?:le)?|lesbienne|trans|travesti|handicapee?|obese|trisomique|sideen(?:ne)?)\\b",
  "pas (?:deux|2) (?:papas|mamans|peres|meres)\\b",
  "pas de (?:cas soc(?:iaux)?|cassos|rsa|rmistes?|assistes|beneficiaires du rsa)\\b",
  "(?:prenoms?|noms?)(?: [a-z]{2,10}){0,2}? (?:francais|chretien|europeen|de chez nous|bien d'ici|du calendrier)(?: [a-z]{2,4})? (?:exige|obligatoire|uniquement|seulement|de preference|svp)",
  "(?:sans|pas d'|aucun|pas d'un) ?accents?(?= (?:etranger|arabe|africain|des pays|svp|s'il vous)| ?[.!]| ?$)",
  "(?:no|without an?|with no) (?:foreign|strong|thick|african|arab) accents?\\b",
  "(?:rather not|don't want|do not want|no|not|never|won't|refuse)(?: [a-z]{2,7}){0,3}? (?:a |an |any )?(?:roma|gypsy|black|arab|muslim|jewish|gay|disabled|fat|african|foreign|trans|immigrant|romanian|chinese|indian|pakistani) (?:person|people|m[ae]n|wom[ae]n|family|families|guys?|ones?|helpers?|neighbou?rs?|tenants?|drivers?)\\b",
  "(?:not for|no|except)(?: people)?(?: on)? (?:welfare|benefits|the projects|council estates?|single mothers?)\\b",
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
  "(?:pas|non aux|sans) (?:de |d')?(?:femmes? voilees?|voile(?!,? (?:l|de|sur|bateau))|foulard islamique|burqa)\\b",
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
  "(?:prefere|veux|veut|aime|voulons|reste[rz]?|rester|souhaite|mieux|on est|c'est)(?: [a-z]{2,8}){0,3}? entre (?:vrais? |bons? )?(?:francais|blancs|chretiens|europeens|catholiques|heteros|gens (?:de souche|comme il faut|du meme monde|de la meme race))\\b(?! et )",
  `${PERSON} (?:bien|vraiment|100 ?%|pure?) (?:francais|francaise|blanche?|de chez nous)\\b`,
  "(?:que|qu'aux|uniquement|seulement|reserve[es]{0,2})(?: [a-z]{2,7}){0,3}? (?:de )?(?:ma|notre|meme|la meme) (?:religion|foi|race|confession|couleur de peau|couleur|origine)\\b(?! (?:de|des|du|que le|que la))",
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
  "(?:qu'ils|qu'elles|qu'il|qu'elle) (?:retourn|rentr|repart)[a-z]{1,4}(?: donc| tous)? (?:au bled|au pays|en afrique)\\b",
  "(?:rentrez|retournez|repartez)(?: donc| tous)? (?:au bled|en afrique)\\b",
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
  /\b(?:parle(?:r|z|nt|s)?|ecri(?:re|s|t)|langue|traduire|lire|documents?|textes?|livres?|films?|cours|apprend[a-z]{0,3}|conversation|peintures?|tissus?|carres?|murs?|photos?|habits?|vetements?|chats?|chiens?|feutres?|stylos?|cuisine|repas|subi|victime|propos|racis[a-z]{1,3}|refuse[es]{0,2} (?:un|une|le|la) [a-z]{4,14} (?:parce|car|a cause)|parce que je suis|car je suis|contre le racisme|temoign[a-z]{1,4}|m'a dit|m'a crie|connai[st]|rencontr[a-z]{1,3}|clavier|tape[rz]?|chemises?|tenues?|roses|fleurs|assiettes|feuilles|nappes?|robes?|voilier|bateau|mots?|on me dit|accessible|adapte)\b/;

function isOfPeople(folded: string, range: Range): boolean {
  const { before } = sentenceAround(folded, range, 60);
  return !OF_SOMETHING_ELSE.test(before);
}

const DISGUISED: readonly string[] = "arabes noirs musulmans juifs gitans rebeus renois roumains".split(" ");

/** People refused, chosen or despised for their origin, their faith, whom they love, or a handicap. */
export const discrimination: Rule = {
  code: "discrimination",
  topic: "discrimination",
  severity: "high",
  version: 1,
  find: ({ folded }) => [
    ...[REFUSED_AFTER, REFUSAL, CHOICE, HATE]
      .flatMap((words) => rangesOf(folded, words))
      .filter((range) => isOfPeople(folded, range)),
    ...refusingTerms(folded),
    ...rangesOf(folded, HATED),
    ...disguisedWords(folded, DISGUISED),
  ],
};
