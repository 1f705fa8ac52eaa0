import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModerationNav } from "#components/moderation/moderation-nav.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadConsistency } from "#lib/server/moderation/load-consistency.ts";
import { memberPage } from "#lib/server/session.ts";
import { Agreement } from "./_components/agreement.tsx";
import { BlindReview } from "./_components/blind-review.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "consistency")("title"), robots: { index: false } } : {};
}

/** How far the moderators of a city agree, and the past decisions that one of them judges again; nobody else has this page. */
export default async function ConsistencyPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "consistency", { city: slug }));
  const found = await loadConsistency(member, new Date());
  if (!found) notFound();
  const t = getTranslator(locale, "consistency");
  return (
    <div className="wrap">
      <ModerationNav city={slug} locale={locale} role={member.role} current="consistency" />
      <div className="flow stack">
        <h1>{t("title")}</h1>
        {(await searchParams).fait === "1" && (
          // Drawn anew after each answer, so that the second one is heard as well.
          <FocusedStatus key={found.waiting} className="banner banner--success">
            <Icon name="check" />
            <span>
              {t("noted")} {t("left", { count: found.waiting })}
            </span>
          </FocusedStatus>
        )}
        <p>{t("lead")}</p>
        <Agreement found={found} locale={locale} />
        <BlindReview found={found} city={city} locale={locale} />
      </div>
    </div>
  );
}
