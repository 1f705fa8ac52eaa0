import { accessibility } from "./legal/accessibility.ts";
import { adultsOnly } from "./legal/adults-only.ts";
import { charter } from "./legal/charter.ts";
import { howItWorks } from "./legal/how-it-works.ts";
import { legalNotice } from "./legal/legal-notice.ts";
import { moderationRules } from "./legal/moderation-rules.ts";
import { privacy } from "./legal/privacy.ts";
import { safety } from "./legal/safety.ts";
import { shared } from "./legal/shared.ts";

export const legal = {
  accessibility,
  adultsOnly,
  charter,
  howItWorks,
  legalNotice,
  moderationRules,
  privacy,
  safety,
  shared,
};
