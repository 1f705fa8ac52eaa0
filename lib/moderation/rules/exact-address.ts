import { around, type Range, rangesOf } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const NUMBER = "\\b\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?";
const WAY =
  "(?:rue|r\\.|avenue|av\\.?|ave|boulevard|bd\\.?|bld|bvd|impasse|imp\\.|allees?|chemin|ch\\.|quai|square|route|faubourg|fbg|fg|venelle|montee|sentier|ruelle|esplanade|rond-point|cite|hameau|lotissement|grande[ -]rue|petite[ -]rue)";
const PLACE =
  "(?:place|pl\\.|passage)(?= (?!de parking|de concert|de cine|de theatre|de spectacle|de train|de stationnement|libre|assise|dans|pour|par|a |au |le |la |chaque|disponible|en |et |sur ))";
const NAME = "(?: (?:de la |de l'|du |des |de |d'|la |le |les |l')?[a-z0-9'-]{2,25}){0,1}";
const FRENCH = new RegExp(`${NUMBER},? ?(?:,|de la|de l'|dans la)? ?(?:${WAY}|${PLACE})(?=[ \\d]|$)${NAME}`, "g");
const ENGLISH =
  /\b\d{1,4} (?!min|hour|house|door|step|met|year|day|week|kid|people|block|bus|of|from|in|on|a |the )[a-z'-]{2,20}(?: [a-z'-]{2,20})? (?:street|road|lane)\b/g;
const FLAT =
  /\b(?:appartement|appart|appt|apt|app\.|logement|flat|apartment) ?(?:n ?[°o]\.? ?|numero |no\.? ?)?\d{1,4}[a-d]?\b(?! ?(?:pieces?|chambres?|m2|personnes?|rooms?))/g;

const PUBLIC =
  /\b(?:mairie|hotel de ville|prefecture|tribunal|bibliotheque|mediatheque|ecole|college|lycee|creche|universite|fac|campus|gare|station|poste|hopital|chu|clinique|pharmacie|cabinet|medecin|docteur|dentiste|kine|opticien|laboratoire|veterinaire|eglise|chapelle|temple|mosquee|synagogue|basilique|cathedrale|centre|maison de quartier|maison des|mjc|ccas|caf|cpam|pole emploi|france travail|mission locale|musee|theatre|cinema|opera|piscine|gymnase|stade|salle|supermarche|epicerie|magasin|boutique|carrefour|casino|intermarche|monoprix|lidl|aldi|super u|leclerc|boulangerie|boucherie|restaurant|cafe|bar|brasserie|marche|laverie|association|ressourcerie|recyclerie|emmaus|restos du coeur|dechetterie|garage|banque|coiffeur|guichet|city hall|town hall|library|school|hospital|pharmacy|church|museum|shop|market|office|arret)\b/g;
const HOME =
  /\b(?:j'habite|habite|habitons|je vis|vit|loge|reside|domicile|chez moi|chez nous|chez elle|chez lui|mon adresse|adresse|mon appartement|ma maison|my place|my home|i live|lives|we live|my address|venez|venir me|sonnez|sonner)\b/g;

const lastIndexOf = (text: string, pattern: RegExp) => rangesOf(text, pattern).at(-1)?.start ?? -1;

/** The nearest word before says whose address it is; without one, the words just after do. */
function isDwelling(folded: string, range: Range): boolean {
  const { before, after } = around(folded, range, { before: 70, after: 30 });
  if (/\b(?:bus|tram|ligne|line|arret|t) ?$/.test(before)) return false;
  const [open, home] = [lastIndexOf(before, PUBLIC), lastIndexOf(before, HOME)];
  if (open >= 0 || home >= 0) return home > open;
  return lastIndexOf(after, PUBLIC) < 0;
}

/** Number and street of a dwelling, or the number of a flat. The address of a public building is nobody's secret. */
export const exactAddress: Rule = {
  code: "exact_address",
  topic: "address",
  severity: "high",
  version: 2,
  find: ({ folded }) => [
    ...[...rangesOf(folded, FRENCH), ...rangesOf(folded, ENGLISH)].filter((range) => isDwelling(folded, range)),
    ...rangesOf(folded, FLAT),
  ],
};
