import type { Clause } from "#lib/moderation/clause.ts";
import { clauseNumber } from "#lib/moderation/clause.ts";
import type { Locale } from "../locale.ts";
import { firstEn } from "./first.en.ts";
import { firstFr } from "./first.fr.ts";
import type { GuideVersion } from "./guide-version.ts";
import { secondEn } from "./second.en.ts";
import { secondFr } from "./second.fr.ts";

/** Every version of the guide of rules, the one in force first. A version that was published is never changed. */
export const GUIDE_VERSIONS: readonly [GuideVersion, ...GuideVersion[]] = [
  { number: 2, since: "2026-11-30", rules: { fr: secondFr, en: secondEn } },
  { number: 1, since: "2026-11-23", rules: { fr: firstFr, en: firstEn } },
];

/** The title of a rule of the guide in force. */
export function clauseTitle(clause: Clause, locale: Locale): string {
  return GUIDE_VERSIONS[0].rules[locale][clause].title;
}

/** Where the page of the guide shows a rule: the part of its address after `#`. */
export function clauseAnchor(clause: Clause): string {
  return `regle-${clauseNumber(clause)}`;
}
