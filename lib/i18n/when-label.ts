import type { Locale } from "#lib/i18n/locale.ts";
import type { Day, Part, Slot } from "#lib/listings/availability.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { slotSummary } from "#lib/listings/slot-summary.ts";
import { getFormatter, getTranslator } from "./translator.ts";

type When = Pick<ListingCardData, "kind" | "urgency" | "neededOn" | "neededPart" | "availability">;

/** "mardi soir": a weekly slot in words. */
function slotLabel(slot: Slot, locale: Locale): string {
  const [day, part] = slot.split("-") as [Day, Part];
  const names = getTranslator(locale, "catalogue");
  return getTranslator(locale, "listings")("slot", { day: names(`day.${day}`), part: names(`part.${part}`) });
}

/** A weekly mask in words, naming at most `limit` slots. */
export function availabilityLabel(mask: number, locale: Locale, limit?: number): string {
  const t = getTranslator(locale, "listings");
  const summary = slotSummary(mask, limit);
  if (summary.form === "any") return t("anySlot");
  if (summary.form === "weekend") return t("weekend");
  if (summary.form === "every") return summary.parts.map((part) => t(`every.${part}`)).join(", ");
  const slots = summary.slots.map((slot) => slotLabel(slot, locale)).join(", ");
  return summary.more > 0 ? t("moreSlots", { slots, count: summary.more }) : slots;
}

/** When a listing is for, in words: today, a date, some weekly slots, or any time. */
export function whenLabel(listing: When, locale: Locale, limit?: number): string {
  const t = getTranslator(locale, "listings");
  const part = listing.neededPart ? getTranslator(locale, "catalogue")(`part.${listing.neededPart}`) : null;
  if (listing.urgency === "today") return [t("today"), part].filter(Boolean).join(", ");
  if (listing.urgency === "dated" && listing.neededOn) {
    const date = getFormatter(locale, "UTC").dateTime(new Date(`${listing.neededOn}T12:00:00Z`), {
      weekday: "long",
      day: "numeric",
      month: "long",
    });
    return [date, part].filter(Boolean).join(", ");
  }
  if (listing.urgency === "slots") return availabilityLabel(listing.availability, locale, limit);
  return t(listing.kind === "offer" ? "flexibleOffer" : "flexibleRequest");
}
