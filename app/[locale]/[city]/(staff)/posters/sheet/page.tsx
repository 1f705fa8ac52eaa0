import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PosterSwitches } from "#components/poster/poster-switches.tsx";
import { PosterTool } from "#components/poster/poster-tool.tsx";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { loadPosterCards } from "#lib/server/posters/load-poster-cards.ts";
import { memberPage } from "#lib/server/session.ts";
import { OPTION_NAMES, readPosterOptions } from "#lib/sharing/poster-options.ts";
import { MAX_SHEET_PAGES, readSheetChoice, SHEET_CARDS } from "#lib/sharing/sheet-choice.ts";
import { PosterForm } from "../_components/poster-form.tsx";
import { PosterTabs } from "../_components/poster-tabs.tsx";
import type { Params } from "../_components/preview-props.ts";
import { CardSheet } from "./_components/card-sheet.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "posters")("sheetTitle"), robots: { index: false } } : {};
}

const PAGES = Array.from({ length: MAX_SHEET_PAGES }, (_, page) => page + 1);

/** Pages of cards for the hall of a building, for agents and administrators; for anybody else there is no such page. */
export default async function PosterSheetPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const address = href(locale, "posterSheet", { city: slug });
  const member = await memberPage(locale, slug, address);
  const asked = await searchParams;
  const choice = readSheetChoice(asked);
  const quartiers = await loadQuartiers(city);
  const quartier = quartiers.find((one) => one.slug === choice.quartier) ?? quartiers[0];
  const sheets = await loadPosterCards(member, quartier?.id ?? null, choice, new Date());
  if (!sheets) notFound();
  const t = getTranslator(locale, "posters");
  const drawn = { city, locale, baseUrl: env().baseUrl, perPage: choice.cards };
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="posters" />
      <PosterTabs city={slug} locale={locale} current="sheet" />
      <PosterTool
        locale={locale}
        title={t("sheetTitle")}
        hint={t("sheetHint", { pages: Math.max(1, sheets.length) })}
        sheets={
          quartier && sheets.length > 0
            ? sheets.map((cards, at) => (
                <CardSheet key={cards[0]?.id} {...drawn} quartier={quartier} cards={cards} page={at + 1} />
              ))
            : null
        }
      >
        <PosterForm
          key={JSON.stringify(asked)}
          action={address}
          hidden={{ [OPTION_NAMES.shown]: "1" }}
          submit={t("show")}
        >
          <div className="poster-fields">
            <SelectField
              name="quartier"
              label={t("field.quartier")}
              options={quartiers.map((one) => ({ value: one.slug, label: one.name }))}
              defaultValue={quartier?.slug ?? ""}
            />
            <SelectField
              name="kind"
              label={t("field.kind")}
              placeholder={t("field.both")}
              options={[
                { value: "request", label: t("field.requests") },
                { value: "offer", label: t("field.offers") },
              ]}
              defaultValue={choice.kind ?? ""}
            />
            <SelectField
              name="cartes"
              label={t("field.cards")}
              options={SHEET_CARDS.map((count) => ({ value: String(count), label: t("field.cardsValue", { count }) }))}
              defaultValue={String(choice.cards)}
            />
            <SelectField
              name="pages"
              label={t("field.pages")}
              options={PAGES.map((count) => ({ value: String(count), label: t("field.pagesValue", { count }) }))}
              defaultValue={String(choice.pages)}
            />
          </div>
          <PosterSwitches locale={locale} offered={[]} chosen={readPosterOptions(asked, [])} />
        </PosterForm>
        {sheets.length === 0 && (
          <div className="card card--flat stack" role="status">
            <p>
              <b>{t("noCards")}</b>
            </p>
            <p>{t("noCardsHint")}</p>
          </div>
        )}
        {sheets.length > 0 && sheets.length < choice.pages && (
          <p role="status">{t("lessPages", { pages: sheets.length })}</p>
        )}
      </PosterTool>
    </div>
  );
}
