import { rangesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";
import { disguisedWords } from "./disguised-words.ts";
import { CELLAR, CONTAINER, DRINK } from "./drinks.ts";
import type { Rule } from "./rule.ts";
import { anyOf, isAboutPapers, isDenied, sentenceAround } from "./vocabulary.ts";

/** Nothing else than drugs. */
const DRUGS = anyOf(
  "(?:cannabis|weed(?! (?:pull|kill|remov|control|whack|out|beds?\\b|between|a\\b|an\\b|the\\b|my\\b|your\\b|our\\b|or\\b|and\\b|with\\b))(?<!\\b(?:can|to|help|and|or|will|could|me) weed)|beuh?|marijuana|ganja|hasc?hi(?:sch|ch|sh|s)|haschisch|cocaine|heroine (?:pure|brune|a vendre)|ecstasy|mdma|lsd|ketamine|ghb|crack cocaine|meth(?:amphetamine)?|amphetamines?|opium|poppers|kush|tazs?|ecstas?|xtc|keta|[34]-?mmc?|ghb|gbl|thc|champis?(?= (?:magiques?|hallu|mexicains)| quelqu'un|,? trips?)|trips? (?:lsd|sous acide|d'acide)|pochons? (?:de|d')|chanvre (?:qui|a fumer|indien))\\b",
  "(?:un peu de |de la |du |some |any )(?:md|mdma|crystal meth)\\b(?! ?(?:dr|docteur|office))",
  "(?:un peu de |taz et de |ou de la |gramme de |g de )(?:c|cc|d)\\b(?= (?:pour|ce soir|dispo|samedi|vendredi)|[.,!]|$)",
  "herbes?\\b[^.!?]{0,25}\\bqui (?:fait (?:rire|planer|tourner)|detend|rend|defonce)",
  "(?:du|de|le|bon|du bon|some|pochon de|barrette de) (?:shit|teuch|bedo|teushi)\\b",
  "champignons? (?:hallucinogenes?|magiques?)",
  "(?:fleurs?|resines?|huile|pollen)(?: et [a-z]{4,8})? de cbd\\b",
  "(?:protoxyde d'azote|gaz hilarant|protoxyde\\b|(?:ballons?|bonbonnes?|cartouches) de proto|du proto)",
  "(?:de l'|cherche (?:de l')?|bonne |d'|barrettes? d'|grammes? d'|vends )herbe (?:a fumer|de qualite|ou|et (?:du|de la)|pour (?:fumer|planer)|qui|discret|pas cher)",
  "(?:(?:coke|coca|cc|neige) (?:pure|de qualite|en poudre)|livraison h24|space (?:cakes?|cookies?)|dealers?(?! (?:automobile|de voiture))|plan (?:beuh?|weed|shit|coke|c)|de quoi fumer|fumette|(?:selling|sell|buy|some|got|any) (?:hash|dope|pot\\b|grass|coke)|truc a fumer|(?:un|des|mes) (?:bedos?|oinj))\\b",
);
const WEAPONS = anyOf(
  "fusils?\\b(?! (?:a (?:aiguiser|eau|bouchon|lunette de jouet)|en (?:plastique|bois|mousse)|\\.\\.|jouet|de (?:boucher|cuisine)|d'epaule))",
  "(?:carabines?|revolvers?|mitraillettes?|kalachnikovs?|flingues?|munitions?|arbaletes?|matraques?|machettes?|poignards?|baionnettes?|tasers?|nunchakus?|katanas?|rifles?|handguns?|shotguns?|firearms?|ammunition|ammo)\\b",
  "pistolets?\\b(?: (?:d'alarme|automatique|semi|a (?:grenaille|blanc|balles|plomb)|de defense|9|22)| et (?:des )?balles|\\b(?=[^.!?]{0,30}(?:\\bballes\\b|munition|chargeur|calibre)))",
  "armes? (?:a feu|blanches?|de (?:chasse|poing|collection|guerre|defense|tir)|a (?:donner|vendre)|d'alarme)",
  "(?:couteaux?|canif) (?:papillon|a cran|de combat|de chasse|automatique|militaire|de lancer)",
  "(?:bombe|gaz|spray|aerosol) (?:lacrymogene|lacrymo|au poivre)",
  "(?:poings? americains?|pepper spray|brass knuckles|butterfly kni(?:fe|ves)|flick knife)",
  "(?:cartouches?|balles?) (?:de |du )?(?:calibre|fusil|chasse|9 ?mm|22)",
  "22 long rifle\\b",
  "grenades? (?:a main|lacrymogene|de (?:la )?(?:premiere |seconde |deuxieme |grande )?guerre|offensive|allemande|militaire|de 14)",
  "(?:arcs? (?:de chasse|a poulies)|fleches? (?:tranchantes?|de chasse)|chevrotines?|obus (?:de|non)|une gazeuse|ma gazeuse|shockers?(?: electriques?)?|pistolets? d'ordonnance|(?:vieux|ancien) pistolet (?:de|d')(?! peinture)|air (?:rifle|gun|pistol)|bb gun|hunting (?:knife|bow|rifle)|crossbows?|stun guns?|couteaux? a ouverture)\\b",
  "(?:sabres?|epees?)(?: [a-z0-9'-]{1,12}){0,4} (?:a (?:ceder|donner|vendre|echanger)|affutee?s?|tranchante?s?|d'officier|de cavalerie)\\b",
);
const EXPLOSIVES = anyOf(
  "(?:feux? d'artifices?|mortiers?(?= (?:d'artifice|de feu|pour|et (?:petards|fumigenes)|a tirer)|,)|(?<!pistolets? a )petards?(?! mouilles?)|fusees? (?:d'artifice|de detresse|du nouvel an|restante)|fumigenes?|explosifs?|dynamite|poudre (?:noire|a canon)|cocktails? molotov|fireworks|firecrackers|explosives|detonateurs?)\\b",
);
const SPECTACLE =
  /\b(?:peur|craint|regarder|voir|assister|bruit|spectacle|(?<!pour le )14 juillet|aller au|soir du|garder|pilon|ciment|muret|carrelage|watch|afraid|scared)\b/;
const PROHIBITED = anyOf(
  "(?:contrefacons?|imitations? (?:de )?(?:grande )?marque|faux (?:papiers|permis|billets|passeports?|documents|diplomes?|certificats? (?:de naissance|de nationalite|covid)|titres? de sejour)|tombee?s? du camion|fake (?:ids?|passports?|papers|designer))\\b",
  "(?:glyphosate|round-?up|desherbant interdit|paraquat|strychnine|mort[ -]aux[ -]rats?|arsenic(?! et vieilles)|soude caustique|taupicide|ddt|lindane|acide (?:sulfurique|chlorhydrique|nitrique)|mercure liquide|ivoire|viande de brousse|cyanure)\\b",
  "(?:vuitton|gucci|nike|dior|chanel|rolex|lacoste|hermes|adidas|louboutin)[^.!?]{0,25}?(?:imitations?|repliques?|copies?|comme les vrais|fakes?)",
  "(?:imitations?|repliques?|copies?|faux|fausses?) (?:[a-z]{3,10} ){0,2}(?:vuitton|gucci|nike|dior|chanel|rolex|lacoste|hermes|adidas|louboutin)\\b",
  "permis blanc\\b",
  "(?:ordonnances? (?:falsifiee?s?|vierges?)|faux (?:pass\\b|sacs? (?:chanel|vuitton|gucci|dior|hermes)))",
);
const TOBACCO = anyOf(
  "(?:clopes?|tabac|cigarettes?) (?:pas (?:cher|cheres?)|moins cheres?|du (?:luxembourg|bled|maroc)|d'(?:andorre|espagne|algerie|italie)|de contrebande)",
  "puffs?\\b(?= (?:gout|a la|a vendre|jetables?|pour|dispo|neuves?|menthe|mangue))|cigarettes? electroniques? jetables?",
  "cigarettes? (?:de contrebande|pas cheres?|d'espagne|d'andorre|algeriennes?|du bled|detaxees?|a (?:vendre|donner|echanger))",
  "(?:cartouches?|paquets?|clopes?|tabac)\\b(?: a rouler)?(?: de)? (?:cigarettes?|clopes?|marlboro|tabac|d'andorre|d'espagne|de contrebande|du luxembourg)",
);

const DRINKS = anyOf(
  `${CONTAINER} (?:de |d'|of )(?:bon |vieux |bonne )?${DRINK}\\b`,
  `${CONTAINER} (?:[a-z]{3,9} )?(?:de |d'|of )(?:bon |vieux |grand )?${CELLAR}\\b`,
  `(?:donn[a-z]{1,3}|echang[a-z]{1,3}|offr[a-z]{1,3}|partag[a-z]{1,3}|vends?|cede|contre) (?:mon |du |un |une |des |deux |de vieux |vieux |bon ){1,2}${CELLAR}\\b(?! (?:a |en |jeudi|samedi|dimanche|avec|pour))`,
  "(?:prune|poire|mirabelle|gentiane|eau[ -]de[ -]vie|liqueur)\\b[^.!?]{0,20}?\\b(?:[3-7]\\d ?(?:degres|°)|venez gouter)",
  "bieres?\\b[^.!?]{0,30}?\\b(?:brassees?|j'ai brasse|distribution)",
  `(?:fond de cave|cave a vider|vider ma cave)[^.!?]{0,30}?\\b(?:${CELLAR}|${DRINK})\\b`,
  `${CELLAR} (?:19|20)\\d\\d\\b`,
  "bouteilles? de (?:rouge|blanc(?! d'espagne)|rose|bulles)\\b",
  `(?:a finir|a vider|a boire|(?:il )?reste[sz]? (?:du|de|d'un) (?:mariage|bapteme|fete|apero|pot|anniversaire))[^.!?]{0,25}?\\b${DRINK}\\b`,
  `${DRINK}\\b[^.!?]{0,45}?\\b(?:a prendre|a gouter|a emporter|a recuperer|venez vous servir|servez-vous|pour les amateurs|avec les amateurs|come and take|je donne un|celui qui m'aide|celle qui m'aide|qui veut gouter)`,
  "(?:gouttes?|marc) (?:du (?:pays|jura|grand-pere|papy|coin)|de (?:prune|poire|mirabelle|cerise|gentiane|bourgogne|franche-comte|l'oncle)|d'(?:arbois|oncle)|maison|distillee?)\\b",
  "(?:eaux?[ -]de[ -]vie|prune|poire|mirabelle|gentiane|kirsch)\\b[^.!?]{0,30}?\\bdistillee?s?\\b",
  `(?:donn[a-z]{1,3}|done|vend[a-z]{0,4}|cede|echang[a-z]{1,3}|offr[a-z]{1,3}|tro(?:c|qu[a-z]{1,3})|partag[a-z]{1,3}|cherche|recherche|achet[a-z]{1,3}|acheter|apport[a-z]{1,3}|livr[a-z]{1,5}|debarrass[a-z]{0,3}|ramen[a-z]{1,3}|giving away|selling|buy(?: me)?|bring|contre)(?: [a-z0-9']{1,10}){0,4} (?:d'|l')?${DRINK}\\b`,
  `${DRINK}\\b[^.!?]{0,30}?\\b\\d{1,3} ?(?:€|euros?\\b) ?(?:la|le|l'|les|par) ?(?:bouteilles?|litres?|packs?|verres?|cartons?|canettes?)`,
  "(?:je (?:distille|brasse)|(?:eaux?[ -]de[ -]vie|gn(?:o|au|io)le|gentiane|biere|vin|cidre|liqueur)(?: (?:de |d')[a-z]{3,9})? (?:de )?(?:maison|brassee?|distillee?))\\b",
  "(?:spare|some|few|leftover)(?: [a-z]{3,8})? (?:vodka|beers?|wine|whisky|gin|rum|champagne)\\b",
  "(?:homemade|home-made) (?:wine|beer|cider|spirits?)\\b",
  `(?:a donner|je donne|a vendre|a prendre) ?:?[^.!?]{0,30}?\\b(?:vins?|champagnes?|whiskys?|rhums?|spiritueux) (?:de \\d{4}|rouges?|blancs?|fins?|vieux|divers)`,
  `${DRINK}\\b[^.!?]{0,35}?\\b(?:a donner|a vendre|a echanger|a ceder|en echange|en cadeau|fond de bar|a ecouler|a partager|a finir|a liquider|j'en donne|je donne|offerte?s?|for free|to give)`,
);
const NO_DRINK =
  /\b(?:chocolats?|moules? a|bonbons|baba|savon|sirop|jus de|vides?|empty|verres? a|dessous de|caisses? a vin|cave a|sans alcool|non alcoolise|alcool-free|vinaigre|a 90|a 70|menager|a bruler|isopropylique|recette|coq au|boeuf|sauce|cuisine|etiquette|casier|tire-bouchon|bouchons?|conteneur|recycl|tri\b|alcooliques|dependance|arrete|arreter|sobre|gel\b|hydroalcoolique|lie de|couleur|gout de|musee|vignes?|vendanges?|nettoy|vitres|desinfect)/;
const MORE_THAN_TOYS =
  /\b(?:jouets?|plastique|mousse|deguisement|lego|playmobil|figurines?|jeu video|livres?|roman|film|dessin[a-z]{1,5}|cow-?boy|expo(?:se|sition)?|musee|histoire|dessin|toys?|nerf|prevention|dependance|arreter|addiction|affiche)\b/;

const textAround = (folded: string, range: Range, reach: number) => {
  const { before, after } = sentenceAround(folded, range, reach);
  return `${before}${folded.slice(range.start, range.end)}${after}`;
};
/** What weapons are made of, or made for, when they are toys or stand on a stage. */
const TOY_WEAPON =
  /\b(?:carton|bouchons?|a eau|ventouses?|amorces|a bulles|fete foraine|kermesse|chevaliers?|pirates?|d'enfants?|pour (?:les )?enfants?|aikido|kendo|escrime|theatre|spectacle|carnaval|costume|magnetiques?|flechettes de jeu|factices?|(?<!(?:crosse|manche|etui|coffret|poignee) )en bois|water|cardboard|foam)\b/;
/** What the title or the sentence before says of them. */
const TOYS = /\b(?:jouets?|deguisements?|jeux? (?:d'|pour (?:les )?)enfants?|malle a jouets|toys?)\b/;
const isOfPlay = (folded: string, range: Range) =>
  MORE_THAN_TOYS.test(textAround(folded, range, 50)) ||
  TOYS.test(around(folded, range, { before: 90, after: 0 }).before);

const isToy = (folded: string, range: Range) => TOY_WEAPON.test(textAround(folded, range, 50));

const DISGUISED: readonly string[] = "cannabis weed beuh shit coke coca cocaine heroine vodka whisky".split(" ");

/** Alcohol, tobacco, weapons, drugs, explosives and what may not be sold, given or asked from hand to hand. */
export const dangerousGoods: Rule = {
  code: "dangerous_goods",
  topic: "goods",
  severity: "high",
  version: 1,
  find: ({ folded }) =>
    [
      ...rangesOf(folded, DRUGS).filter((range) => !isOfPlay(folded, range)),
      ...rangesOf(folded, WEAPONS).filter((range) => !isOfPlay(folded, range) && !isToy(folded, range)),
      ...rangesOf(folded, EXPLOSIVES).filter((range) => !SPECTACLE.test(textAround(folded, range, 60))),
      ...[PROHIBITED, TOBACCO].flatMap((goods) => rangesOf(folded, goods)),
      ...rangesOf(folded, DRINKS).filter((range) => !NO_DRINK.test(textAround(folded, range, 40))),
      ...disguisedWords(folded, DISGUISED),
    ].filter((range) => !isDenied(folded, range) && !isAboutPapers(folded, range)),
};
