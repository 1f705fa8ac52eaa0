import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { loadSettings } from "#lib/server/settings/load-settings.ts";
import type { SettingsPage } from "#lib/settings/settings-page.ts";
import { saveSettingsAction } from "../actions.ts";
import { ChangeBack } from "./change-back.tsx";
import type { FieldGroup } from "./field-spec.ts";
import { PAGE_ROUTES } from "./page-route.ts";
import { SettingsDone } from "./settings-done.tsx";
import { SettingsForm } from "./settings-form.tsx";
import type { PreviewWords } from "./settings-preview.tsx";

export type SettingsProps = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

/** What a page of settings has of its own, for an administrator of the city. */
export type SettingsContent = { groups: FieldGroup[]; facts?: ReactNode; preview?: PreviewWords };
type ContentOf = (context: { city: City; locale: Locale; member: Member; now: Date }) => Promise<SettingsContent>;

/** The title of a page of settings. */
export function settingsMetadata(page: SettingsPage) {
  return async ({ params }: Pick<SettingsProps, "params">): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) return {};
    return { title: getTranslator(locale, "settings")(`page.${page}.title`), robots: { index: false } };
  };
}

/** A page of settings, for the administrators of a city; for anybody else there is no such page. */
export async function drawSettings(page: SettingsPage, contentOf: ContentOf, { params, searchParams }: SettingsProps) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, PAGE_ROUTES[page], { city: slug }));
  const now = new Date();
  const loaded = await loadSettings(member, page, now);
  if (!loaded) notFound();
  const { groups, facts, preview = null } = await contentOf({ city, locale, member, now });
  const t = getTranslator(locale, "settings");
  const { version, form } = loaded;
  const { fait } = await searchParams;
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="settings" />
      <div className="flow stack">
        <a className="back" href={href(locale, "settings", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t(`page.${page}.title`)}</h1>
        <SettingsDone key={`${version} ${now.toISOString()}`} done={fait} locale={locale} />
        {facts}
        <SettingsForm
          key={version}
          action={saveSettingsAction.bind(null, { city: slug, locale }, page)}
          version={version}
          groups={groups}
          initial={form}
          texts={formTexts(locale, ["settings", "version"])}
          conflict={{
            title: t("conflict.title"),
            text: t("conflict.text"),
            saved: t("conflict.saved"),
            typed: t("conflict.typed"),
            keep: t("conflict.keep"),
            keepHref: href(locale, PAGE_ROUTES[page], { city: slug }),
          }}
          preview={preview}
          words={{
            save: t("save"),
            working: t("working"),
            preview: t("preview"),
            showPreview: t("showPreview"),
          }}
        />
        <ChangeBack page={page} loaded={loaded} city={city} locale={locale} />
      </div>
    </div>
  );
}
