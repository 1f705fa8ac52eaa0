import { rangesOf } from "../folded-text.ts";
import { contactEmail } from "./contact-email.ts";
import type { Rule } from "./rule.ts";

const NAME = "[a-z0-9](?:[a-z0-9-]{0,60})";
const ENDING = "(?:com|fr|net|org|eu|io|co|info|app|be|ch|de|uk|tv|gl|ly|link|site|online|shop|xyz|ru)";
const PATH = "(?:[/?#][^\\s]{0,200})?";
const LINK = new RegExp(
  [
    `https?: ?//[^\\s]{1,300}`,
    `\\bwww\\.[^\\s]{3,300}`,
    `\\b(?:wa|t|m|paypal)\\.me\\b${PATH}`,
    `\\b(?:${NAME}\\.){1,3}${ENDING}\\b(?![-@])${PATH}`,
    `\\b${NAME}(?: point | dot |\\(point\\)|\\[dot\\])(?:com|fr|net|org|eu)\\b`,
  ].join("|"),
  "g",
);

/** Public services that people are asked to be helped with: naming their site sends nobody astray. */
const KNOWN =
  /^(?:https?: ?\/\/)?(?:www\.)?(?:[a-z0-9-]+\.){0,3}(?:gouv|ameli|caf|msa|francetravail|pole-emploi|service-public|lassuranceretraite|info-retraite|agirc-arrco|doctolib|laposte|sncf-connect|ademe)\.fr(?![a-z0-9.-]*\.[a-z])/;

/** A link or the name of a site, unless it is that of a public service. */
export const externalLink: Rule = {
  code: "external_link",
  topic: "link",
  severity: "medium",
  version: 2,
  find: (text) => {
    const addresses = contactEmail.find(text);
    return rangesOf(text.folded, LINK).filter(
      ({ start, end }) =>
        !KNOWN.test(text.folded.slice(start, end)) &&
        !addresses.some((address) => address.start < end && start < address.end),
    );
  },
};
