import { needsVerifiedHelper } from "#lib/matching/sensitive.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import type { HistoryRule } from "./history-rule.ts";

/** Help for which a helper has to be verified, or that speaks of one under "other". */
export const sensitiveCategory: HistoryRule = {
  code: "sensitive_category",
  severity: "low",
  version: 1,
  applies: ({ category, title, body }) => needsVerifiedHelper({ category, text: textProfile(title, body) }),
};
