import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { contactEmail } from "./contact-email.ts";
import { isOfficialSite } from "./official-sites.ts";
import { movesIn } from "./other-services.ts";
import type { Rule } from "./rule.ts";

const ENDING =
  "(?:com|example|gle|fr|net|org|eu|io|co|info|app|be|ch|de|es|it|uk|tv|gl|ly|me|in|gg|link|site|online|shop|store|xyz|ru|biz|pro|asso|blog|club|page|dev|top|click|live|sncf|voyage)";
const PATH = "(?:[/?#][^\\s]{0,200})?";
const ADDRESS =
  /\b(?:h ?(?:t ?t|x ?x) ?p ?s? ?: ?\/ ?\/ ?[^\s]{1,300}(?: ?\. ?[a-z]{2,10})?|www(?:\.| )[^\s]{3,300}(?: (?:fr|com|net|org)\b)?)/g;
/** The end of a name of a site: "mon-site.fr/page", "mon-site (point) fr". */
const SITE_ENDS: readonly RegExp[] = [
  new RegExp(`\\.${ENDING}\\b(?![-@.]\\w)${PATH}`, "g"),
  /\b(?:point|dot) ?[)\]}]? ?(?:com|fr|net|org|eu|be|ch)\b/g,
  /[([{] ?\. ?[)\]}] ?(?:com|fr|net|org|eu|be|ch)\b/g,
];
const SITE_NAME = /(?:^|[^a-z0-9.-])([a-z0-9][a-z0-9.-]{0,80}) ?[([{]? ?$/;
/** A sentence that begins right after the full stop of another: "Bonjour.Merci de…", "etc.et". */
const GLUED = /^[a-z]{1,30}\.(?:me|co|de|it|es|pro|live|site|page|top|tv|link|app|club|info|be|uk)$/;

/** The names of sites, with what comes before their end. */
function sitesIn(folded: string): Range[] {
  return SITE_ENDS.flatMap((ending) => rangesOf(folded, ending)).flatMap(({ start, end }) => {
    const before = SITE_NAME.exec(folded.slice(Math.max(0, start - 86), start));
    const name = before?.[1] ?? "";
    return name === "" ? [] : [{ start: start - (before?.[0].length ?? 0) + (before?.[0].indexOf(name) ?? 0), end }];
  });
}

/** Says whose part of the text belongs to an e-mail address. */
function overlaps(range: Range, others: readonly Range[]): boolean {
  return others.some(({ start, end }) => start < range.end && range.start < end);
}

/** A link, the name of a site, a name on another service or a move to it, unless it is a site of a public service. */
export const externalLink: Rule = {
  code: "external_link",
  topic: "link",
  severity: "medium",
  version: 3,
  find: (text) => {
    const { folded } = text;
    const links = [...rangesOf(folded, ADDRESS), ...sitesIn(folded)].filter(({ start, end }) => {
      const link = folded.slice(start, end);
      return !isOfficialSite(link) && !GLUED.test(link);
    });
    const found = [...links, ...movesIn(text)];
    const addresses = found.length > 0 && contactEmail.mayApply?.(folded) ? contactEmail.find(text) : [];
    return found.filter((range) => !overlaps(range, addresses));
  },
};
