import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ probleme?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "myData")("title"), robots: { index: false } } : {};
}

/** A copy of everything about the member. */
export default async function MyDataPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { probleme }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  await memberPage(locale, slug, href(locale, "myData", { city: slug }));
  const t = getTranslator(locale, "myData");
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={href(locale, "profile", { city: slug })}>
          <Icon name="left" />
          {getTranslator(locale, "profile")("title")}
        </a>
        <h1>{t("title")}</h1>
        {probleme === "too-many-requests" && (
          <div className="banner banner--danger" role="alert">
            <Icon name="warn" />
            <p>{t("tooMany")}</p>
          </div>
        )}
        <section className="card card--flat stack" aria-labelledby="copy">
          <h2 id="copy">{t("copyTitle")}</h2>
          <p>{t("copyText")}</p>
          <p>{t("leftOut")}</p>
          <form method="post" action={`/api/${slug}/my-data`}>
            <input type="hidden" name="locale" value={locale} />
            <button type="submit" className="btn">
              <Icon name="dl" />
              {t("download")}
            </button>
          </form>
          <p className="small muted">{t("copyHint")}</p>
        </section>
        <section className="card card--flat stack" aria-labelledby="leave">
          <h2 id="leave">{getTranslator(locale, "leaving")("title")}</h2>
          <p>{getTranslator(locale, "leaving")("linkText")}</p>
          <p>
            <a className="btn btn--ghost" href={href(locale, "leave", { city: slug })}>
              {getTranslator(locale, "leaving")("link")}
            </a>
          </p>
        </section>
        <p>
          <a href={href(locale, "privacy", {})}>{t("notice")}</a>
        </p>
      </div>
    </div>
  );
}
