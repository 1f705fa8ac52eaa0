import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { UrgentNeed } from "#lib/insights/dashboard.ts";
import { addDays, DAY_PART_ENDS, localDay } from "#lib/listings/local-time.ts";
import type { Locale } from "./locale.ts";
import { momentLabel } from "./moment-label.ts";
import { href } from "./routes.ts";
import { getTranslator } from "./translator.ts";
import { whenLabel } from "./when-label.ts";

/** Urgent needs as a page shows them: words and addresses. */
export type UrgentView = {
  moment: string;
  count: string;
  items: { id: string; title: string; quartier: string; when: string; href: string; call: string; callLabel: string }[];
  more: string | null;
};

type Place = {
  city: Pick<City, "slug" | "timeZone">;
  locale: Locale;
  quartiers: readonly Pick<Quartier, "id" | "slug" | "shortName">[];
};

function whenWords(need: UrgentNeed, { city, locale }: Place, now: Date): string {
  const t = getTranslator(locale, "dashboard");
  const { date: today } = localDay(now, city.timeZone);
  if (need.urgency === "today" || need.neededOn === today) {
    return need.neededPart ? t("urgent.todayBefore", { hour: DAY_PART_ENDS[need.neededPart] }) : t("urgent.today");
  }
  if (need.neededOn === addDays(today, 1)) {
    const part = need.neededPart && getTranslator(locale, "catalogue")(`part.${need.neededPart}`);
    return [t("urgent.tomorrow"), part].filter(Boolean).join(", ");
  }
  return whenLabel({ ...need, kind: "request", availability: 0 }, locale);
}

/** What a page says of the urgent needs of a city at a moment. */
export function urgentView(
  { needs, hasMore }: { needs: readonly UrgentNeed[]; hasMore: boolean },
  place: Place,
  now: Date,
): UrgentView {
  const { city, locale, quartiers } = place;
  const t = getTranslator(locale, "dashboard");
  return {
    moment: t("urgent.live", { moment: momentLabel(now.toISOString(), locale, city.timeZone) }),
    count: t("urgent.count", { count: needs.length }),
    items: needs.map((need) => {
      const quartier = quartiers.find(({ id }) => id === need.quartierId);
      const name = quartier?.shortName ?? "";
      return {
        id: need.id,
        title: need.title,
        quartier: name,
        when: whenWords(need, place, now),
        href: href(locale, "listing", { city: city.slug, id: need.id }),
        call: href(locale, "newCall", { city: city.slug }, { categorie: need.category, quartier: quartier?.slug }),
        callLabel: t("urgent.callAbout", { need: need.title, quartier: name }),
      };
    }),
    more: hasMore ? t("urgent.more", { count: needs.length }) : null,
  };
}
