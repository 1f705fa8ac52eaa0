import { matchesOf } from "../find-pattern.ts";
import { around, type FoldedText, type Range } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const SCHOOL =
  /\b(?:ecole|college|lycee|creche|maternelle|periscolaire|school|nursery|kindergarten) (?:primaire |elementaire |maternelle |publique |privee |catholique )?((?:de la |de l'|du |des |de |d'|la |les |le |saint[e]?[ -]|st[e]?[ -])?[a-z'-]{3,25}(?: [a-z'-]{3,25})?)/g;
const ENGLISH = /\b([a-z'-]{3,25}(?: [a-z'-]{3,25})?) (?:primary |nursery |high )?school\b/g;
const CHILD =
  /\b(?:(?:mon|notre|ma|mes|nos|leur|sa|son) (?:petite?s?[ -])?(?:fils|filles?|enfants?|gamins?|gamine|garcons?|bebe|neveux?|nieces?|filleule?|jumeaux|jumelles|aine|cadette?|petits)|(?:my|our) (?:little )?(?:son|sons|daughters?|kids?|child|children|boy|girl|grandson|granddaughter|nephew|niece)|(?:la|le|les) (?:petite?s?|gamine?s?|enfants?)|elle est en c[pem]|il est en c[pem])\b/;
/** A child is fetched, though none is said. */
const FETCHED =
  /\bsort(?:ent|ira)? (?:de |a |du )|\b(?:recuperer|chercher|emmener|deposer|ramener|scolarisee?) (?!une? |des |du |le |la |les )[a-z-]{2,12} (?:a|de|et) /;
const PARTICLE = /^(?:de la |de l'|du |des |de |d'|la |les |le )/;

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
  find: (text) => [...namesIn(text, SCHOOL), ...(text.folded.includes(" school") ? namesIn(text, ENGLISH) : [])],
};
