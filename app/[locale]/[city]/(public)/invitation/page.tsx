import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadInvitationLink } from "#lib/server/invitations/load-invitation-link.ts";
import { AskedQuestion } from "./_components/asked-question.tsx";
import { NothingToAnswer } from "./_components/nothing-to-answer.tsx";

export const dynamic = "force-dynamic";

type Query = { lien?: string | string[]; fait?: string | string[] };
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "invitation")("title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** The page that a button of a mail opens, without signing in: one answer to one invitation, to be confirmed. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { lien, fait }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const link = typeof lien === "string" ? lien : "";
  const opened = await loadInvitationLink(slug, link, new Date());
  const t = getTranslator(locale, "invitation");
  return (
    <div className="wrap">
      <div className="flow stack">
        {opened.view === "ask" ? (
          <AskedQuestion opened={opened} link={link} city={city} locale={locale} />
        ) : (
          <NothingToAnswer opened={opened} done={fait === "1"} citySlug={slug} locale={locale} />
        )}
        <p>
          <a href={href(locale, "forYou", { city: slug })}>{t("forYou")}</a>
        </p>
      </div>
    </div>
  );
}
