import { type Range, rangesOf } from "../folded-text.ts";
import { contactEmail } from "./contact-email.ts";
import { isOfficialSite } from "./official-sites.ts";
import { movesIn } from "./other-services.ts";
import type { Rule } from "./rule.ts";

const NAME = "[a-z0-9][a-z0-9-]{0,60}";
const ENDING =
  "(?:com|fr|net|org|eu|io|co|info|app|be|ch|de|es|it|uk|tv|gl|ly|me|gg|link|site|online|shop|store|xyz|ru|biz|pro|asso|blog|club|page|dev|top|click|live|sncf|voyage)";
const POINT = "(?: point | dot | ?[([{] ?(?:\\.|point|dot) ?[)\\]}] ?)";
const PATH = "(?:[/?#][^\\s]{0,200})?";
const LINK = new RegExp(
  [
    "h(?:tt|xx)ps? ?: ?/ ?/ ?[^\\s]{1,300}(?: ?\\. ?[a-z]{2,10})?",
    "\\bwww(?:\\.| )[^\\s]{3,300}(?: (?:fr|com|net|org)\\b)?",
    `\\b(?:wa|t|m|paypal|fb|cutt|lnkd)\\.(?:me|ly|in)\\b${PATH}`,
    `(?<![a-z0-9.-])(?:${NAME}\\.){1,3}${ENDING}\\b(?![-@.]\\w)${PATH}`,
    `\\b${NAME}${POINT}(?:com|fr|net|org|eu|be|ch)\\b`,
    "\\b[a-z0-9]{1,30}-[a-z0-9-]{1,40} \\.? ?(?:com|fr)\\b(?= |$|[.,;!?])",
  ].join("|"),
  "g",
);
/** A sentence that begins right after the full stop of another: "Bonjour.Merci de…", "etc.et". */
const GLUED = /^[a-z]{1,30}\.(?:me|co|de|it|es|pro|live|site|page|top|tv|link|app|club|info|be|uk)$/;

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
    const addresses = contactEmail.mayApply?.(folded) ? contactEmail.find(text) : [];
    const links = rangesOf(folded, LINK).filter(({ start, end }) => {
      const link = folded.slice(start, end);
      return !isOfficialSite(link) && !GLUED.test(link);
    });
    return [...links, ...movesIn(text)].filter((range) => !overlaps(range, addresses));
  },
};
