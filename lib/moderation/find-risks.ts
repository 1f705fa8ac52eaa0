import type { CaseFinding, Finding, Severity, Span } from "./finding.ts";
import { type FoldedText, foldText, type Range } from "./folded-text.ts";
import { absence } from "./rules/absence.ts";
import { alone } from "./rules/alone.ts";
import { contactEmail } from "./rules/contact-email.ts";
import { contactPhone } from "./rules/contact-phone.ts";
import { dangerousGoods } from "./rules/dangerous-goods.ts";
import { discrimination } from "./rules/discrimination.ts";
import { doorCode } from "./rules/door-code.ts";
import { exactAddress } from "./rules/exact-address.ts";
import { externalLink } from "./rules/external-link.ts";
import { healthAct } from "./rules/health-act.ts";
import { identityNumber } from "./rules/identity-number.ts";
import { insult } from "./rules/insult.ts";
import { invisibleText } from "./rules/invisible-text.ts";
import { keys } from "./rules/keys.ts";
import { moneyAsked } from "./rules/money-asked.ts";
import { paidProfessional } from "./rules/paid-professional.ts";
import type { Rule } from "./rules/rule.ts";
import { scam } from "./rules/scam.ts";
import { school } from "./rules/school.ts";
import { sexual } from "./rules/sexual.ts";

/** Goes up with every change of what the rules find, so that an old finding can be told from a new one. */
export const RULES_VERSION = 3;

/** Every rule, one for each topic. */
export const RULES: readonly Rule[] = [
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
  paidProfessional,
  healthAct,
  dangerousGoods,
  insult,
  discrimination,
  sexual,
  scam,
  invisibleText,
];

/** No more of a text is read: it bounds the time of a rule, and what can be published or sent is shorter. */
const READ_LENGTH = 2_500;
const SEVERITIES: readonly Severity[] = ["low", "medium", "high"];

/** The beginning of a text that is read, in whole words when it has any. */
function readPart(text: string): string {
  if (text.length <= READ_LENGTH) return text;
  const part = text.slice(0, READ_LENGTH);
  const lastWord = part.search(/\s\S{0,200}$/);
  return lastWord > 0 ? part.slice(0, lastWord) : part;
}

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

function spansOf({ mayApply, find }: Rule, read: FoldedText): Span[] {
  if (mayApply && !mayApply(read.folded)) return [];
  return merged(find(read)).map(read.spanOf);
}

/** What may put somebody at risk in a text, or is not for everybody to read: one finding for each rule that applies. */
export function findRisks(text: string): Finding[] {
  const read = foldText(readPart(text));
  return RULES.flatMap((rule) => {
    const { code, topic, severity, version } = rule;
    const spans = spansOf(rule, read);
    return spans.length > 0 ? [{ code, topic, severity, version, spans }] : [];
  });
}

/** The title is a sentence of its own; a number may still go on in the body. */
const BETWEEN = ".\n";

type FieldSpan = CaseFinding["spans"][number];

/** A span of the title and the body that are read as one, as it lies in each: one that goes over both is two. */
function byField({ start, end, text }: Span, title: string): FieldSpan[] {
  const bodyAt = title.length + BETWEEN.length;
  const inTitle = { field: "title" as const, start, end: Math.min(end, title.length) };
  const inBody = { field: "body" as const, start: Math.max(start, bodyAt) - bodyAt, end: end - bodyAt };
  return [
    ...(inTitle.end > inTitle.start ? [{ ...inTitle, text: text.slice(0, inTitle.end - start) }] : []),
    ...(inBody.end > inBody.start ? [{ ...inBody, text: text.slice(text.length - (inBody.end - inBody.start)) }] : []),
  ];
}

/**
 * What rules find in a listing, as a case keeps it: one finding for each code. Title and body are read as one text, so that
 * a number that begins in the one and ends in the other is seen, and so that each is understood with the words of the other.
 */
export function findListingRisks(
  { title, body }: { title: string; body: string },
  rules: readonly Rule[] = RULES,
): CaseFinding[] {
  const read = foldText(readPart(`${title}${BETWEEN}${body}`));
  const byCode = new Map<CaseFinding["code"], CaseFinding>();
  for (const rule of rules) {
    const spans = spansOf(rule, read).flatMap((span) => byField(span, title));
    if (spans.length === 0) continue;
    const { code, severity, version } = rule;
    const known = byCode.get(code) ?? { code, severity, version, onTrial: false, spans: [] };
    byCode.set(code, {
      ...known,
      severity: SEVERITIES[Math.max(SEVERITIES.indexOf(severity), SEVERITIES.indexOf(known.severity))] ?? severity,
      version: Math.max(version, known.version),
      spans: [...known.spans, ...spans],
    });
  }
  return [...byCode.values()];
}
