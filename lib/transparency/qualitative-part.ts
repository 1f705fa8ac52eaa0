import { csvOf } from "#lib/csv/csv.ts";
import { APPLIES, periodOf, type ReportFrame } from "./template.ts";

/** What is true of every city that runs this software; it adds what is its own. */
const SAID: readonly [string, string][] = [
  [
    "Summary of the content moderation engaged in at the providers’ own initiative",
    "Listings are read by rules when they are published or changed. What looks risky is read by a moderator of the city, before or after it appears, by the settings of the city and the record of the author.",
  ],
  [
    "Meaningful and comprehensible information regarding content moderation engaged in at the providers' own initiative",
    "Every restriction is decided by a person and comes with a statement of reasons. A guide of eight rules says what is forbidden and what stays allowed. Private messages are read only where one of the two reports them, and no more of them than they chose.",
  ],
  [
    "Qualitative description of the automated means",
    "Published patterns that recognise contact details, addresses, links, money, trades, acts of care, prohibited goods, insults, discrimination, sexual content, scams, personal risks and hidden characters; and comparisons with earlier texts. No model is trained and none is used.",
  ],
  [
    "Qualitative description of indicators of accuracy and possible rate of error of automated means",
    "Precision and recall are measured on labelled texts with each version of the rules. The precision of part 8 is the share of texts that the rules pointed at which people then restricted.",
  ],
  [
    "Specification of the precise purposes to apply automated means",
    "To order what moderators read, and to show them passages. Automated means decide nothing.",
  ],
  [
    "Safeguards applied to the use of automated means",
    "A rule that is new or was changed is tried on the texts of the last 90 days before it counts. Twenty past decisions a week are judged again, blind, by another person.",
  ],
];

/** Part 11: in words. */
export function qualitativePart(frame: ReportFrame): string {
  return csvOf(
    ["Applicability", "Service", "Reporting period", "Indicator", "Value"],
    SAID.map(([indicator, value]) => [APPLIES.all, frame.service, periodOf(frame), indicator, value]),
  );
}
