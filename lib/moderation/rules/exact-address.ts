import { rangesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

/** Not the minutes of an hour. */
const NUMBER = "\\b(?<!\\d ?h ?)(?<!\\d[:/.,])\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?";
/** "douze rue Battant"; "deux rues" are none. */
const SPELLED =
  "\\b(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cent)(?:[ -](?:et[ -])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize))?)(?: ?(?:bis|ter))?";
const WAY =
  "(?:rue|r\\.|avenue|av\\.?|ave|boulevard|boul\\.?|bd\\.?|bld|bvd|blvd|impasse|imp\\.|allee|chemin|che?m?\\.|quai|square|route|rte|faubourg|fbg|fg|venelle|montee|sentier|ruelle|esplanade|rond-point|cite|hameau|lotissement|lot\\.|grande?[ -]rue|petite[ -]rue|cours|promenade|clos)";
const SHORT_WAY = "r (?=(?:de |du |des |d'|[a-z]{4}))";
const PLACE =
  "(?:place|pl\\.?|passage)(?= (?!de parking|de concert|de cine|de theatre|de spectacle|de train|de stationnement|libre|assise|dans|pour|par|a |au |le |la |chaque|disponible|en |et |sur |de bus))";
const COURSE = "(?<!cours)(?! (?:de|d'|du) (?:francais|maths?|anglais|guitare|piano|cuisine|yoga|soutien))";
const NAME = "(?: (?:de la |de l'|du |des |de |d'|la |le |les |l')?[a-z0-9'-]{2,25}){0,1}";
const PARTICLE = "(?:(?:de la|de l'|du|des|de|d'|la|le|les) ?)?";
const FRENCH = new RegExp(
  [
    `${NUMBER},? ?(?:,|de la|de l'|du|dans la)? ?(?:${WAY}${COURSE}|${PLACE})(?=[ \\d,.;)!]|$)${NAME}`,
    `${NUMBER},? ?${SHORT_WAY}${NAME.replace("{0,1}", "").replace("(?: ", "(?:")}`,
    `${SPELLED},? ?(?:de la |dans la )?(?:rue|avenue|boulevard|impasse|quai|allee|chemin|place|route|square|faubourg|cite|montee|venelle|ruelle|sentier|promenade)(?= (?!plus|a traverser|parallele|dans|pour|libre|de fer|menent|assise|de parking|de concert|de cine)[a-z])${NAME}`,
    `\\b(?:${WAY}|place) ${PARTICLE}[a-z'-]{2,25}(?: [a-z'-]{2,20}){0,3}?,? (?:au |c'est le |le )?(?:n ?[°o]\\.? ?|numero |num\\.? ?|number )(?:\\d{1,4}|${SPELLED})`,
    `\\b(?:${WAY}|place) ${PARTICLE}[a-z'-]{3,25}(?: [a-z'-]{3,20}){0,2}?,? au \\d{1,4}(?: ?(?:bis|ter))?(?! ?(?:h\\b|heures?|[/.:]\\d|janv|fev|mars|avril|mai|jui|aout|sept|oct|nov|dec|e\\b|er\\b|eme|\\d))\\b`,
  ].join("|"),
  "g",
);
const ENGLISH =
  /\b\d{1,4} (?!min|hour|house|door|step|met|year|day|week|kid|people|block|bus|of|from|in|on|a |the |rue|avenue|km|miles)[a-z'-]{2,20}(?: [a-z'-]{2,20})? (?:street|road|lane|avenue|drive)\b/g;
const FLAT =
  /\b(?:appartement|appart|appt|apt|app\.|apart|logement|flat|apartment)\.? ?:? ?(?:n ?[°o]\.? ?|numero |no\.? ?|number )?(?:\d{1,4} ?[a-d]?|[a-d]\d{1,3})\b(?! ?(?:pieces?|chambres?|m2|personnes?|rooms?|ans\b|etages?|€|euros?|a louer))/g;

const FLOOR =
  "(?:\\d{1,2} ?(?:e|er|eme|ieme|nd|de)|premier|1er|deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|dernier|rdc|rez[- ]de[- ]chaussee|\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|ground)(?: (?:etage|floor|et\\.))?";
const DOOR =
  "(?:(?:la )?porte (?:n ?° ?|numero )?(?:\\d{1,4}[a-d]?\\b|[a-d]\\b|(?:de |a )?(?:gauche|droite)|en face|du (?:milieu|fond))|(?:\\d{1,2}(?:e|eme)|premiere|deuxieme|troisieme|quatrieme) porte|(?:left|right|first|second) door|door \\d{1,3})";
const BLOCK =
  "(?:batiment|bat\\.?|bt|hall|escalier|esc\\.?|entree|tour|immeuble|bloc|building|block|staircase)(?: n ?°)? ?(?:[a-h]|\\d{1,3})\\b";
const GAP = "[ ,;:-]{1,3}(?:(?:au|a|la|le|et|puis|dans|de) ){0,2}";
/** Where a flat is within its building: a floor and a door, or a part of the building with what leads on. */
const INSIDE = new RegExp(
  [
    `\\b${FLOOR}${GAP}${DOOR}`,
    `\\b${DOOR}${GAP}${FLOOR}`,
    "\\b\\d{1,2}(?:e|eme|er)(?: etage)? (?:gauche|droite|gche|dte)\\b",
    `\\b${BLOCK}${GAP}(?:${FLOOR}|${DOOR}|${WAY} |place |residence )`,
    `\\b(?:${WAY}|place) [a-z' -]{3,30}, ?${BLOCK}`,
    `\\bresidence [a-z' -]{3,30}[ ,]{1,2}(?:${BLOCK}|${FLOOR}|${DOOR})`,
    "\\bchambre (?:n ?° ?)?\\d{1,4}\\b(?! ?m)[ ,a-z']{0,15}\\b(?:foyer|residence|crous|cite)\\b",
    "\\b(?:foyer|crous|cite universitaire)\\b[ ,a-z']{0,25}\\bchambre (?:n ?° ?)?\\d{1,4}\\b",
  ].join("|"),
  "g",
);

const PUBLIC =
  /\b(?:mairie|hotel de ville|(?:sous-)?prefecture|tribunal|bibliotheque|mediatheque|ludotheque|ecole|college|lycee|creche|universite|fac|faculte|campus|gare|station|(?<!\b(?:mon|un|vieux) )poste|hopital|chu|clinique|pharmacie|cabinet|medecin|docteur|dr|dentiste|kine|podologue|orthophoniste|orthoptiste|ophtalmo|ophtalmologue|gynecologue|psychologue|psy|infirmerie|radiologie|sage-femme|specialiste|notaire|avocat|opticien|laboratoire|labo|veterinaire|eglise|chapelle|temple|mosquee|synagogue|basilique|cathedrale|paroisse|centre(?![ -]ville)|maison de quartier|maison des|maison de services|maison de l'emploi|mjc|ccas|caf|cpam|secu|carsat|impots|tresor|finances|pole emploi|france travail|mission locale|musee|theatre|cinema|opera|piscine|patinoire|gymnase|stade|salle(?! (?:de bains?|a manger|d'eau|de sejour))|dojo|supermarche|epicerie|magasin|boutique|carrefour|casino|intermarche|monoprix|lidl|aldi|super u|leclerc|boulangerie|boucherie|restaurant|(?<!\b(?:un|du|prendre|boire|mon|bon) )cafe(?! (?:offert|pret|et|chaud))|bar|brasserie|tabac|pressing|cordonnerie|fleuriste|(?<!\b(?:ne|qui|se|elle|il|ca|on|je|peu|en) )marche(?! (?:pas|plus|mal|bien|arriere|d'escalier))|laverie|association|asso|ressourcerie|recyclerie|emmaus|secours|restos du coeur|dechetterie|(?<!\b(?:mon|notre|son|leur|dans le|dans un|d'un|un|de) )garage(?! d[ue]\b)|banque(?! alimentaire d)|agence|assurance|coiffeur|guichet|commissariat|police|gendarmerie|cimetiere|jardin partage|local(?! d[ue] ?$| a velos| poubelles?)|permanence|(?<!\b(?:mon|un|son|petit) )bureau|siege|(?<!\b(?:mon|notre|son) )ateliers?|bailleur|offices?|hlm|habitat|caisses?|mutuelle|syndicat|syndic|entreprise|societe|employeur|patron|usine|fondation|federation|administration|assureur|huissier|institut|cooperative|mercerie|librairie|papeterie|quincaillerie|bijouterie|fromagerie|poissonnerie|droguerie|jardinerie|animalerie|friperie|galerie|imprimerie|pizzeria|kebab|hotel|auberge|camping|foyer rural|creperie|pepiniere|serres|la ferme d|prud'?hommes|cour d'appel|conseil departemental|departement|rectorat|consulat|ambassade|ofii|urssaf|msa|city hall|town hall|library|school|hospital|pharmacy|church|museum|shop|market|office|prefecture|doctor|dentist|clinic|arret|devant (?:le|la|l')(?! ?(?:$|garage|portail|porte|maison|immeuble|grille|barriere|cabane|perron|escalier))|en face|a l'angle|au coin|parking|kiosque|fontaine)\b/g;
const HOME =
  /\b(?:j'habite|jhabite|habite|habitons|habitent|je vis|vit|vivons|loge|logeons|reside|demeure|domicile|chez (?:moi|nous|elle|lui|mon|ma|mes)|mon adresse|adresse|chez (?!l[ae]\b|l'|les\b|un\b|une\b|des\b)[a-z]{3,15}|mon appartement|mon immeuble|mon logement|ma maison|devant (?:le portail|ma porte|la porte|la maison|la grille|la barriere)|(?:mon|notre) (?:salon|jardin|portail|balcon|perron|atelier|studio|voisin)|ma (?:cuisine|cour|porte|cave|veranda|terrasse|sonnette|boite)|my place|my home|my flat|my house|i live|lives|we live|my address|je suis au|venez|venir me|passez|sonnez|sonner)\b/g;
const SENTENCE = /[!?]|(?<=[a-z0-9)]{3})\.(?: |$)/;

const lastIndexOf = (text: string, pattern: RegExp) => rangesOf(text, pattern).at(-1)?.start ?? -1;

/** A house that is spoken of for what it was. */
const OF_OLD =
  /\b(?:exposes?|natale|maison de naissance|histoire (?:du|de la|de l'|des|d'un)|ancien(?:ne)? (?:couvent|hotel|usine|caserne|eglise|horlogerie)|patrimoine|visite guidee|monuments?|architecture|facades?|autrefois|siecle)\b/;
const LIVES = /\b(?:j'habite|chez (?:moi|nous)|sonne[rz]|passez|venez|mon adresse|je vis)\b/;

/** The nearest word before says whose address it is; without one, the words just after do. */
function isDwelling(folded: string, range: Range): boolean {
  const { before: allBefore, after: allAfter } = around(folded, range, { before: 70, after: 34 });
  const [before, after] = [allBefore.split(SENTENCE).at(-1) ?? "", allAfter.split(SENTENCE)[0] ?? ""];
  if (OF_OLD.test(`${before}#${after}`) && !LIVES.test(`${before}#${after}`)) return false;
  if (/\b(?:bus|tram|ligne|line|arret|t|sont|sommes|etions|etaient|en) ?$/.test(before)) return false;
  const [open, home] = [lastIndexOf(before, PUBLIC), lastIndexOf(before, HOME)];
  if (open >= 0 || home >= 0) return home > open;
  const [openAfter, homeAfter] = [lastIndexOf(after, PUBLIC), lastIndexOf(after, HOME)];
  if (openAfter >= 0 || homeAfter >= 0) return openAfter < 0 || homeAfter >= 0;
  if (before.trim() === "") return true;
  // What the sentence before or the title speaks of: "Accompagner au tribunal. Audience à 9 h, 1 rue Mégevand".
  const said = around(folded, range, { before: 100, after: 0 }).before;
  return lastIndexOf(said, PUBLIC) <= lastIndexOf(said, HOME);
}

/** What a part of a building says by itself, unless it is a public one. */
function isPrivateInside(folded: string, range: Range): boolean {
  return isDwelling(folded, range) && rangesOf(folded.slice(range.start, range.end), PUBLIC).length === 0;
}

/** Number and street of a dwelling, or the number of a flat. The address of a public building is nobody's secret. */
export const exactAddress: Rule = {
  code: "exact_address",
  topic: "address",
  severity: "high",
  version: 3,
  find: ({ folded }) => [
    ...[...rangesOf(folded, FRENCH), ...rangesOf(folded, ENGLISH)].filter((range) => isDwelling(folded, range)),
    ...rangesOf(folded, INSIDE).filter((range) => isPrivateInside(folded, range)),
    ...rangesOf(folded, FLAT),
  ],
};
