import { DISTANCE_BANDS_M } from "#lib/geo/distance-band.ts";
import { distanceLabel } from "#lib/i18n/distance-label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { availabilityLabel } from "#lib/i18n/when-label.ts";
import type { RuleFinding } from "#lib/matching/rule-findings.ts";

/** Slots that are named before the others are counted. */
const NAMED_SLOTS = 6;

type Finding<Rule extends RuleFinding["rule"]> = Extract<RuleFinding, { rule: Rule }>;

function slotsSentence({ asked, offered, common, kept }: Finding<"slots-incompatible">, locale: Locale): string {
  const t = getTranslator(locale, "whyNot");
  const words = (mask: number) => availabilityLabel(mask, locale, NAMED_SLOTS);
  if (asked === 0) return t("value.anyAsked");
  if (offered === 0) return t("value.anyOffered", { asked: words(asked) });
  if (!kept) return t("value.noSlots", { asked: words(asked), offered: words(offered) });
  return t("value.commonSlots", { asked: words(asked), offered: words(offered), common: words(common) });
}

function equipmentSentence({ needed, missing }: Finding<"equipment">, locale: Locale): string {
  const t = getTranslator(locale, "whyNot");
  const names = getTranslator(locale, "catalogue");
  const list = (items: Finding<"equipment">["needed"]) =>
    getFormatter(locale, "UTC").list(items.map((item) => names(`equipment.${item}`)));
  if (needed.length === 0) return t("value.noEquipment");
  if (missing.length === 0) return t("value.equipment", { needed: list(needed) });
  return t("value.missing", { needed: list(needed), missing: list(missing) });
}

function radiusSentence({ bandM, radiusM, remote }: Finding<"out-of-radius">, locale: Locale): string {
  const t = getTranslator(locale, "whyNot");
  const distance = distanceLabel(bandM ?? DISTANCE_BANDS_M.at(-1) ?? 0, locale);
  const radius = distanceLabel(radiusM, locale);
  const sentence = t(bandM === null ? "value.radiusFar" : "value.radius", { distance, radius });
  return remote ? `${sentence} ${t("value.remote")}` : sentence;
}

/** A rule of a pair in one or two sentences, with the values that it was judged by. */
export function ruleSentence(finding: RuleFinding, locale: Locale): string {
  const t = getTranslator(locale, "whyNot");
  const names = getTranslator(locale, "catalogue");
  switch (finding.rule) {
    case "same-person":
      return t(finding.kept ? "value.twoPeople" : "value.onePerson");
    case "blocked":
      return t(finding.kept ? "value.notBlocked" : "value.blocked");
    case "declined":
      return t(finding.kept ? "value.notDeclined" : "value.declined");
    case "category-unrelated": {
      const closeness = getFormatter(locale, "UTC").number(finding.closeness, { style: "percent" });
      const [asked, offered] = [names(`category.${finding.asked}`), names(`category.${finding.offered}`)];
      return t("value.categories", { asked, offered, closeness });
    }
    case "sensitive-needs-verified":
      if (!finding.needed) return t("value.notSensitive");
      return t("value.sensitive", { verified: t(finding.verified ? "yes" : "no") });
    case "equipment":
      return equipmentSentence(finding, locale);
    case "slots-incompatible":
      return slotsSentence(finding, locale);
    case "out-of-radius":
      return radiusSentence(finding, locale);
    case "no-capacity":
      return t("value.capacity", { left: finding.left });
  }
}
