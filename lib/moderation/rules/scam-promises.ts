/*
 * What is promised to whoever does something small first: prizes for a click, money that comes back manifold, papers without
 * an examination, a fortune from somebody who dies.
 */
import type { Lure } from "./scam-lures.ts";
import { anyOf } from "./vocabulary.ts";

const promise = (needs: RegExp, reach: number, ...patterns: readonly string[]): Lure => ({
  lure: anyOf(...patterns),
  needs,
  reach,
});
const always = (...patterns: readonly string[]): Lure => ({ lure: anyOf(...patterns), reach: 0 });

const WINNERS = promise(
  /\b(?:cliqu|lien|link|https?|click|valide[rz]|reclam|claim|formulaire|iphone|smartphone|console|ps5|samsung|tablette|trottinette|bon d'achat|cartes? cadeaux?|inscription)/,
  90,
  "(?:les|aux|the|pour les) (?:first )?(?:\\d{1,5}|[a-z]{3,12}) (?:premier(?:e?s)?|people|visitors|persons)(?: [a-z]{3,12}){0,2} (?:recoivent|gagnent|recevront|gagneront|auront|ont droit|remportent|repartent|get|win|receive)\\b",
  "(?:recevez|gagnez|remportez|obtenez|win|get) (?:votre |un |une |a |an |your )?(?:free )?(?:iphone|smartphone|ps5|playstation|samsung|macbook|trottinette|bon d'achat|carte cadeau|voiture|voyage)\\b",
  "vous avez gagne (?:un|une|le|la|notre|\\d)",
  "(?:votre|ton|your) (?:numero|adresse|nom|number|name)(?: [a-z']{1,10}){0,3} (?:tiree?|selectionnee?|gagnante?|selected|drawn)\\b",
);
const GIVEN_ON =
  "(?:tous|toutes|\\d{1,3}|cinq|dix|quinze|vingt|trente|ten|twenty|five|vos|tes|your|all)(?: (?:vos|tes|your|of your))?(?: [a-z]{1,10})? (?:amie?s?|contacts?|groupes?|personnes?|proches?|friends?|groups?|people|conversations?)\\b";
const CHAIN = promise(
  /\b(?:bons? (?:d'achat|de reduction)?|cartes? (?:cadeaux?|de \d)|cadeaux?|€|euros?|gagn|gratuite?s?|formulaire|questions|voucher|prize|free|offre|chance|valider|malheur)/,
  150,
  `(?:partage|envoie|envoye|transfere|transmet|diffuse|share|send|forward)[a-z]{0,3}(?:[- ](?:le|la|les|it|ce|cette|this|message|lien|link|annonce|post)){0,3} (?:a|avec|to|with|dans|sur) ${GIVEN_ON}`,
);
const BRANDS = promise(
  /\b(?:partage[rz]?|cliqu|lien|formulaire|questions?|questionnaire|sondage|https?|valide[rz]|reclam|share|click)/,
  110,
  "(?:leclerc|lidl|carrefour|ikea|auchan|decathlon|amazon|action|netflix|orange|sncf|apple|samsung|fnac|darty|shein|aldi|intermarche|casino|ginko|mcdo|zara|la poste|total)(?: [a-z]{2,12})? (?:offre|offrent|donne|distribue|fete|rembourse|gives?|is giving|celebre)\\b",
);
const DYING = promise(
  /\b(?:fin de vie|phase terminale|mourante?|incurables?|cancers?|condamnee?|malade|maladie|sans (?:enfants?|descendance|descendants?|heritiers?|famille)|dying|terminal|widow|veu(?:ve|f)|orphelin|bonne? foi|personne de (?:bien|foi|confiance)|honn?ete|dieu|god)\b/,
  220,
  "(?:legu|leguer|donner|donne|faire (?:un )?don|ceder|cede|transmettre|confier|offrir|give|donate|leave|partager)[a-z]{0,3}(?: [a-z']{1,10}){0,4} (?:fortune|economies|heritage|patrimoine|fonds|capital|my money|mon argent|wealth|estate|savings)\\b",
);
const WHOLE = "\\d(?:[\\d .]{0,6}\\d)?";
const MONEY_SIGN = " ?(?:€|e\\b|euros?|eurs?\\b|balles|dollars?|\\$|£|usdt)?";
/** Put in so much, take out more: what is given is asked for, what comes back is promised. */
const MANIFOLD_PATTERNS = [
  `(?:met[sz]?|mettez|place[rz]?|investi[srt]?|investissez|envoi[es]?|envoyez|donne[rsz]?|offre[sz]?|apporte[sz]?|cotise[sz]?|depose[rsz]?|verse[rsz]?|mise[rsz]?|confie[rz]?|pose|send|invest|put)(?:[- ](?:moi|juste|seulement|me|just|in))?(?: de)? [€$£]?${WHOLE}${MONEY_SIGN}[^!?]{0,80}?\\b(?:(?:je |on )?(?:te |vous |t'|t'en |vous en )?(?:les? )?(?:rend[sz]?|renvoi[es]?|redonne|reverse|envoie)|re[cs]oi[st]?|recevez|recois|touche[rz]?|recupere[rz]?|gagne[rz]?|retire[rz]?|get|receive|obtenez)(?:[- ]en)? (?:jusqu'a )?(?:[€$£]?\\d{2,6}|\\d{1,3}[ .]\\d{3}|le (?:double|triple))`,
  `(?:met[sz]?|mettez|place[rz]?|investi[srt]?|investissez|envoi[es]?|envoyez|donne[rz]?|verse[rz]?|mise[rz]?|confie[rz]?|send|invest)(?:[- ]moi)? [€$£]?${WHOLE}${MONEY_SIGN}[^!?]{0,30}?\\b(?:double|triple|multipli|x ?\\d|\\d{1,3} fois|fois (?:deux|trois|dix))`,
] as const;
export const MANIFOLD = anyOf(...MANIFOLD_PATTERNS);
const GROWING = always(
  ...MANIFOLD_PATTERNS,
  "(?:dix|cent|deux|trois|cinq|\\d{1,3}|x ?\\d{1,3}) ?(?:fois|x) (?:votre|ta|ton|la|sa|vos) (?:mise|argent|investissement|capital|economies)\\b",
  "(?:double|triple|multipli)[a-z]{0,5} (?:par \\d{1,3} )?(?:vos|tes|votre|ton|ta) (?:bitcoins?|cryptos?|mise|argent|economies|euros|capital|epargne)\\b",
  "secret que (?:les|ta|votre) banques?\\b",
  "(?:pronostics?|numeros? du loto|grilles? du loto|cotes?|paris sportifs)[^.!?]{0,40}\\b(?:garantis?|gagnants? garantis?|surs? a|100 ?%)",
);
const PAPERS = always(
  "permis(?: [a-z]{1,12}){0,4} (?:livree? (?:en|chez|sous)|sans (?:examen|passer|code|auto-?ecole)|enregistree? (?:en|a la|dans) |garanti|authentique|officiel)",
  "(?:diplomes?|bac|bts|permis|certificats? (?:medica|de travail|de scolarite)[a-z]{0,3}|titres? de sejour|visas?|cni|passeports?|tcf|toeic|attestations?|master|licence)(?: [a-z]{1,10}){0,5} (?:a vendre(?=[^.!?]{0,40}(?:discret|authenti|livr|envoi))|sans (?:passer|examen|etudier|etudes)|authentiques?|en \\d{1,2} (?:jours|h\\b|heures))",
  "(?:je (?:fais|vends|fournis|cree|fabrique)|vends|vente de|fournis|propose)(?: (?:des|de|un|tous))? faux (?:arrets?|certificats?|justificatifs?|contrats?|tests?|ordonnances?|fiches?)\\b",
  "(?:driving licen[cs]e|degree|diploma|passport)s?(?: [a-z]{1,10}){0,4} (?:without (?:exam|test)|for sale|no exam|in \\d{1,2} days)",
);

export const PROMISES: readonly Lure[] = [WINNERS, CHAIN, BRANDS, DYING, GROWING, PAPERS];
