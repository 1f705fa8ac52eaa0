import { matchesOf } from "../find-pattern.ts";
import { around, type FoldedText, type Range } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const SCHOOL =
  /\b(?:ecole|college|lycee|creche|maternelle|periscolaire|school|nursery|kindergarten) (?:primaire |elementaire |maternelle |publique |privee |catholique )?((?:de la |de l'|du |des |de |d'|la |les |le |saint[e]?[ -]|st[e]?[ -])?[a-z'-]{3,25}(?: [a-z'-]{3,25})?)/g;
const ENGLISH = /\b([a-z'-]{3,25}(?: [a-z'-]{3,25})?) (?:primary |nursery |high )?school\b/g;
const CHILD =
  /\b(?:(?:mon|notre|ma|mes|nos|leur|sa|son) (?:petite?s?[ -])?(?:fils|filles?|enfants?|gamins?|gamine|garcons?|bebe|neveux?|nieces?|filleule?|jumeaux|jumelles|aine|cadette?|petits)|(?:my|our) (?:little )?(?:son|sons|daughters?|kids?|child|children|boy|girl|grandson|granddaughter|nephew|niece)|(?:la|le|les) (?:petite?s?|gamine?s?|enfants?)|elle est en c[pem]|il est en c[pem])\b/;
/** Where the first name of a child stands: who goes out, is fetched, waits or is in a class. */
const FIRST_NAME =
  /\b(?:(?:pour|chercher|prendre|recuperer|ramener?|ramene|emmener|attendre|accompagner|conduire|deposer|petite?|fils|fille|collect|pick up|for) )?([a-z-]{3,12})(?=,? (?:qui |est |sort|finit|attend|en c|en grande|en moyenne|en petite|\d{1,2} ans|ce[12]|cm[12]|cp|devant|a l'|a la|au (?:portail|college|lycee)|from|is )|,|\?| ?\.| \?|$)/g;
/** A child is fetched, though none is said. */
const FETCHED =
  /\bsort(?:ent|ira)? (?:de |a |du )|\b(?:recuperer|chercher|emmener|deposer|ramener|scolarisee?) (?!une? |des |du |le |la |les )[a-z-]{2,12} (?:a|de|et) /;
const PARTICLE = /^(?:de la |de l'|du |des |de |d'|la |les |le )/;

const AT_SCHOOL = /\b(?:ecole|college|lycee|creche|maternelle|school|nursery|sort|sortent|finit|finissent)\b/;
/** What follows is the name of who answers or teaches. */
const GROWN_UP = /\b(?:contacter|demandez|demander|avec|par|chez|signe|appeler|bonjour|merci|mme|m\.|mr)[ ,:]*$/;
/** What follows is the name of a place. */
const PLACE_NAMED =
  /\b(?:ecole|college|lycee|creche|maternelle|school|nursery|rue|avenue|boulevard|chemin|place|allee|quai|bus|arret|ligne|quartier|salle|gare|square|parc|foyer|tour|mediatheque|gymnase|centre)\b/;
/** The class and the hour of somebody, in any order: with a first name, a child can be waited for. */
const CLASS =
  /\b(?:c[pm]|ce1|ce2|cm1|cm2|[3-6](?:e|eme)(?: [a-h]\b)?(?! etage)|(?:petite|moyenne|grande) section|ps|ms|gs|classe|year \d|\d{1,2} ans)\b/;
const HOUR = /\b\d{1,2} ?h(?: ?\d{2})?\b|\bmidi\b|\b\d{1,2}[.:]\d{2}\b|\bo'clock\b/;
const LEAVES =
  /\b(?:sort|sortie|sortent|finit|finissent|attend|attendre|recuperer|ramener|ramene|chercher|prendre|trajet|aller avec|emmener|accompagner|conduire|depose[rz]?|pick|collect|leaves|finishes)\b/;
/** Words with a capital that are no child's. */
const NO_FIRST_NAME =
  /^(?:mme|madame|monsieur|besancon|planoise|palente|battant|butte|france|doubs|noel|paques|ecole|college|lycee|ce1|ce2|cm1|cm2|cp|ps|ms|gs|qui|je|il|elle|on|nous|vous|le|la|les|un|une|des|mon|ma|mes|bonjour|merci|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|sortie|trajet|chercher|aide|besoin|pour|en|au|aux|de|du|dans|apres|avant|chaque|tous|toute|kermesse|fete|bus|tram|maths?|francais|anglais|pick|from|the|she|he|my)$/;

/** A child's first name that stands apart from the name of the school, with class, hour and who is to fetch it. */
function childrenIn({ folded, spanOf }: FoldedText): Range[] {
  if (!(AT_SCHOOL.test(folded) && CLASS.test(folded) && HOUR.test(folded) && LEAVES.test(folded))) return [];
  return matchesOf(folded, FIRST_NAME).flatMap(({ 0: all, 1: name = "", index }) => {
    const start = index + all.lastIndexOf(name);
    const end = start + name.length;
    if (NO_FIRST_NAME.test(name) || GROWN_UP.test(folded.slice(Math.max(0, start - 14), start))) return [];
    if (PLACE_NAMED.test(folded.slice(Math.max(0, start - 22), start))) return [];
    return /^\p{Lu}\p{Ll}/u.test(spanOf({ start, end }).text) ? [{ start, end }] : [];
  });
}

/** A name begins with a capital in the text as it was written; "à l'école du quartier" names none. */
function isNamed({ spanOf }: FoldedText, { start, end }: Range, name: string): boolean {
  const first = start + (PARTICLE.exec(name)?.[0].length ?? 0);
  return first < end && /^\p{Lu}/u.test(spanOf({ start: first, end }).text);
}

function namesIn(text: FoldedText, pattern: RegExp): Range[] {
  return matchesOf(text.folded, pattern).flatMap(({ 0: all, 1: name = "", index }) => {
    const start = index + all.indexOf(name);
    const end = start + name.length;
    const second = start + name.indexOf(" ") + 1;
    const { before, after } = around(text.folded, { start, end }, { before: 90, after: 60 });
    if (!CHILD.test(`${before} ${after}`) && !FETCHED.test(before)) return [];
    if (isNamed(text, { start, end }, name)) return [{ start, end }];
    const isSecond = pattern === ENGLISH && second > start && isNamed(text, { start: second, end }, "");
    return isSecond ? [{ start: second, end }] : [];
  });
}

/** The name of a child's school. */
export const school: Rule = {
  code: "personal_risk",
  topic: "school",
  severity: "high",
  version: 3,
  find: (text) => [
    ...namesIn(text, SCHOOL),
    ...childrenIn(text),
    ...(text.folded.includes(" school") ? namesIn(text, ENGLISH) : []),
  ],
};
