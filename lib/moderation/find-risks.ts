import type { Finding, Span } from "./finding.ts";
import { foldText, type Range } from "./folded-text.ts";
import { absence } from "./rules/absence.ts";
import { alone } from "./rules/alone.ts";
import { contactEmail } from "./rules/contact-email.ts";
import { contactPhone } from "./rules/contact-phone.ts";
import { doorCode } from "./rules/door-code.ts";
import { exactAddress } from "./rules/exact-address.ts";
import { externalLink } from "./rules/external-link.ts";
import { identityNumber } from "./rules/identity-number.ts";
import { keys } from "./rules/keys.ts";
import { moneyAsked } from "./rules/money-asked.ts";
import type { Rule } from "./rules/rule.ts";
import { school } from "./rules/school.ts";

/** Goes up with every change of what the rules find, so that an old finding can be told from a new one. */
export const RULES_VERSION = 2;

const RULES: readonly Rule[] = [
  contactPhone,
  contactEmail,
  exactAddress,
  externalLink,
  moneyAsked,
  alone,
  doorCode,
  absence,
  keys,
  school,
  identityNumber,
];

/** In order, with what overlaps made one. */
function merged(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
}

/** What may put somebody at risk in a text, or is not for everybody to read: one finding for each rule that applies. */
export function findRisks(text: string): Finding[] {
  const read = foldText(text);
  return RULES.flatMap(({ code, topic, severity, find }) => {
    const spans: Span[] = merged(find(read)).map(read.spanOf);
    return spans.length > 0 ? [{ code, topic, severity, spans }] : [];
  });
}
