import { Icon } from "#components/ui/icon.tsx";
import { type CityCrisis, planText } from "#lib/cities/crisis-plan.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What the city tells on top of every page while a crisis goes on. */
export function CrisisBanner({ crisis: { plan }, locale }: { crisis: CityCrisis; locale: Locale }) {
  const t = getTranslator(locale, "crisis");
  return (
    <section className="crisis-banner" aria-label={t("banner.label")}>
      <p className="wrap">
        <Icon name="warn" />
        <span lang={plan.banner[locale] ? undefined : "fr"}>
          {planText(plan.banner, locale)}{" "}
          {plan.link && (
            <a href={plan.link} rel="noopener noreferrer">
              {t("banner.more")}
            </a>
          )}
        </span>
      </p>
    </section>
  );
}
