import { distanceLabel } from "#lib/i18n/distance-label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { availabilityLabel } from "#lib/i18n/when-label.ts";
import { maskOf } from "#lib/listings/availability.ts";
import type { Reason, ReasonSide } from "#lib/matching/reasons.ts";

/** Slots that a chip has room for. */
const NAMED_SLOTS = 1;

/** The values that the sentence of a reason is completed with. */
function reasonValues(reason: Reason, locale: Locale): Record<string, string> {
  const names = getTranslator(locale, "catalogue");
  switch (reason.code) {
    case "near":
      return { distance: distanceLabel(reason.bandM, locale) };
    case "slots":
      return { slots: availabilityLabel(maskOf(reason.slots), locale, NAMED_SLOTS) };
    case "language":
      return { language: names(`language.${reason.language}`) };
    case "equipment":
      return {
        equipment: getFormatter(locale, "UTC").list(reason.equipment.map((item) => names(`equipment.${item}`))),
      };
    case "close-category":
      return { category: names(`category.${reason.category}`) };
    default:
      return {};
  }
}

/** A reason in a few words, to the one who asks or to the one who may help. */
export function reasonLabel(reason: Reason, side: ReasonSide, locale: Locale): string {
  return getTranslator(locale, "matching")(`reason.${side}.${reason.code}`, reasonValues(reason, locale));
}
