import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { periodWords } from "#lib/i18n/figure-words.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { FIGURE_LISTS, readBand, readFigureList } from "#lib/insights/figure-list.ts";
import { type InsightQuery, insightQuery, readInsightView } from "#lib/insights/insight-query.ts";
import { MAX_EXAMINED, pageNumber } from "#lib/listings/listing-pages.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadFigureListings } from "#lib/server/insights/load-figure-listings.ts";
import { memberPage } from "#lib/server/session.ts";
import { Filters } from "../_components/filters.tsx";
import { LineTable } from "./_components/line-table.tsx";
import { ListLinks } from "./_components/list-links.tsx";
import { ListPages } from "./_components/list-pages.tsx";

export const dynamic = "force-dynamic";

type Query = InsightQuery & Partial<Record<"quoi" | "delai" | "page", string | string[]>>;
type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const list = readFigureList((await searchParams).quoi);
  return isLocale(locale)
    ? { title: getTranslator(locale, "dashboard")(`listings.what.${list}`), robots: { index: false } }
    : {};
}

/** What stands behind a figure of the dashboard, for those who work at the desk; for anybody else there is no such page. */
export default async function FigureListingsPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "dashboard", { city: slug }));
  const now = new Date();
  const quartiers = await loadQuartiers(city);
  const { quoi, delai, page: asked, ...query } = await searchParams;
  const { date: today } = localDay(now, city.timeZone);
  const view = readInsightView(query, { today, quartiers });
  const list = readFigureList(quoi);
  const band = list === "requests" ? readBand(delai) : null;
  const page = pageNumber(asked);
  const found = await loadFigureListings(member, city, { list, band, filter: view.filter, page }, now);
  if (!found) notFound();
  const t = getTranslator(locale, "dashboard");
  const shown = { city, quartiers, locale, query: insightQuery(view, quartiers), list, band };
  const name = t(`listings.what.${list}`);
  const hidden = { quoi: FIGURE_LISTS[list], ...(band && { delai: band }) };
  return (
    <div className="wrap dashboard">
      <StaffNav city={slug} locale={locale} role={member.role} current="dashboard" />
      <div className="stack">
        <a className="back" href={href(locale, "dashboard", { city: slug }, shown.query)}>
          <Icon name="left" />
          {t("listings.back")}
        </a>
        <h1>{band ? t("listings.ofBand", { list: name, band: t(`answers.band.${band}`) }) : name}</h1>
        <p>{t(`listings.lead.${list}`)}</p>
        <ListLinks {...shown} />
        <Filters
          route="dashboardListings"
          view={view}
          today={today}
          city={city}
          quartiers={quartiers}
          locale={locale}
          hidden={hidden}
        />
        <p role="status">
          <b>
            {found.total > MAX_EXAMINED
              ? t("listings.atMost", { count: MAX_EXAMINED })
              : t("listings.count", { count: found.total })}
          </b>{" "}
          {periodWords(view.filter.period, locale)}
        </p>
        {found.total === 0 ? <p>{t("listings.none")}</p> : <LineTable lines={found.lines} {...shown} />}
        <ListPages page={page} total={found.total} {...shown} />
      </div>
    </div>
  );
}
