import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { adminHelpTexts } from "./admin-help.ts";
import { childcareTexts } from "./childcare.ts";
import { digitalHelpTexts } from "./digital-help.ts";
import { donationTexts } from "./donation.ts";
import { gardeningTexts } from "./gardening.ts";
import { homeworkTexts } from "./homework.ts";
import { languageTexts } from "./language.ts";
import { mealsTexts } from "./meals.ts";
import { movingTexts } from "./moving.ts";
import { otherTexts } from "./other.ts";
import { petsTexts } from "./pets.ts";
import { pharmacyTexts } from "./pharmacy.ts";
import { printingTexts } from "./printing.ts";
import { repairTexts } from "./repair.ts";
import type { SeedText } from "./seed-text.ts";
import { sewingTexts } from "./sewing.ts";
import { shoppingTexts } from "./shopping.ts";
import { toolLoanTexts } from "./tool-loan.ts";
import { transportTexts } from "./transport.ts";
import { visitTexts } from "./visit.ts";

/** What people write, by category. */
export const SEED_TEXTS: Record<CategoryKey, readonly SeedText[]> = {
  shopping: shoppingTexts,
  pharmacy: pharmacyTexts,
  printing: printingTexts,
  admin_help: adminHelpTexts,
  digital_help: digitalHelpTexts,
  homework: homeworkTexts,
  language: languageTexts,
  visit: visitTexts,
  meals: mealsTexts,
  transport: transportTexts,
  moving: movingTexts,
  repair: repairTexts,
  sewing: sewingTexts,
  gardening: gardeningTexts,
  pets: petsTexts,
  childcare: childcareTexts,
  tool_loan: toolLoanTexts,
  donation: donationTexts,
  other: otherTexts,
};
