import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadNews } from "#lib/server/news/load-news.ts";
import { memberPage } from "#lib/server/session.ts";
import { DigestPreview } from "./_components/digest-preview.tsx";
import { NewsDone } from "./_components/news-done.tsx";
import { NewsEditor } from "./_components/news-editor.tsx";
import { NewsList } from "./_components/news-list.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<"fait" | "nouvelle" | "change", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "cityNews")("title"), robots: { index: false } } : {};
}

/** What the city tells its residents, for agents and administrators; for anybody else there is no such page. */
export default async function CityNewsPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "deskNews", { city: slug }));
  const now = new Date();
  const news = await loadNews(member, city, now);
  if (!news) notFound();
  const { fait, nouvelle, change } = await searchParams;
  const t = getTranslator(locale, "cityNews");
  const edited = [...news.current, ...news.coming].find(({ id }) => id === change) ?? null;
  const shown = { city, locale };
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={href(locale, "desk", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <NewsDone
          key={now.toISOString()}
          done={fait}
          withdrawn={news.withdrawn.find(({ id }) => id === nouvelle)}
          citySlug={slug}
          locale={locale}
        />
        <p>{t("lead")}</p>
        <NewsEditor edited={edited} now={now} {...shown} />
        <DigestPreview news={news.current} {...shown} />
        <NewsList state="current" news={news.current} {...shown} />
        <NewsList state="coming" news={news.coming} {...shown} />
        <NewsList state="withdrawn" news={news.withdrawn} {...shown} />
        <NewsList state="past" news={news.past} {...shown} />
      </div>
    </div>
  );
}
