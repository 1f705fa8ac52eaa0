import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadLinkedPreferences } from "#lib/server/notifications/load-linked-preferences.ts";
import { LinkedChoices } from "./_components/linked-choices.tsx";
import { LINKED_DONE } from "./linked-done.ts";

export const dynamic = "force-dynamic";

type Query = Partial<Record<"lien" | "fait" | "avant" | "a", string | string[]>>;
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "preferences")("title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** The page that the foot of a mail opens, without signing in: what its reader receives, and nothing else of theirs. */
export default async function MailPreferencesPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, query] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const link = one(query.lien);
  const now = new Date();
  const { view, own } = await loadLinkedPreferences(slug, link, now);
  const t = getTranslator(locale, "preferences");
  const said = { done: LINKED_DONE.find((done) => done === query.fait), before: one(query.avant), at: one(query.a) };
  return (
    <div className="wrap">
      <div className="flow stack">
        {view === "open" ? (
          <LinkedChoices own={own} link={link} said={said} now={now} city={city} locale={locale} />
        ) : (
          <>
            <h1>{t(`heading.${view}`)}</h1>
            <p>{t(`text.${view}`)}</p>
          </>
        )}
        <p>
          <a href={href(locale, "messagePreferences", { city: slug })}>{t("signIn")}</a>
        </p>
      </div>
    </div>
  );
}
