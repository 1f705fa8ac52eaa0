import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { mailPreviewChoice, previewMail } from "#lib/server/desk/preview-mail.ts";
import { memberPage } from "#lib/server/session.ts";
import { ChoiceForm } from "./_components/choice-form.tsx";
import { MailView } from "./_components/mail-view.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "mailPreview")("title"), robots: { index: false } } : {};
}

/** How each mail looks, for administrators; for anybody else there is no such page. */
export default async function TemplatesPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "mailTemplates", { city: slug }));
  const choice = mailPreviewChoice(await searchParams, locale);
  const mail = await previewMail(member, choice);
  if (!mail) notFound();
  const t = getTranslator(locale, "mailPreview");
  return (
    <div className="wrap">
      <div className="stack mail-preview">
        <a className="back" href={href(locale, "desk", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <ChoiceForm choice={choice} city={slug} locale={locale} />
        <MailView mail={mail} choice={choice} city={slug} locale={locale} />
      </div>
    </div>
  );
}
