import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModerationNav } from "#components/moderation/moderation-nav.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadWaitingThanks } from "#lib/server/exchanges/load-waiting-thanks.ts";
import { memberPage } from "#lib/server/session.ts";
import { NoteCard } from "./_components/note-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "aftercare")("review.title"), robots: { index: false } }
    : {};
}

/** Words of thanks to read before everybody may, for moderators; for anybody else there is no such page. */
export default async function ThanksReviewPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "thanksReview", { city: slug }));
  const notes = await loadWaitingThanks(member, new Date());
  if (!notes) notFound();
  const { fait } = await searchParams;
  const t = getTranslator(locale, "aftercare");
  const empty = notes.length === 0;
  return (
    <div className="wrap">
      <ModerationNav city={slug} locale={locale} role={member.role} current="thanksReview" />
      <div className="flow stack">
        <h1>{t("review.title")}</h1>
        {(fait === "approved" || fait === "refused") && (
          // Drawn anew after each press, so that the second one is heard as well.
          <FocusedStatus key={notes.length} className="banner banner--success">
            <Icon name="check" />
            <span>{t(`review.${fait}`)}</span>
          </FocusedStatus>
        )}
        <h2>{empty ? t("review.empty") : t("review.count", { count: notes.length })}</h2>
        <p>{t(empty ? "review.emptyText" : "review.lead")}</p>
        <ul className="words">
          {notes.map((note) => (
            <NoteCard key={note.id} note={note} city={city} locale={locale} />
          ))}
        </ul>
        <p>
          <a href={href(locale, "cityThanks", { city: slug })}>{t("review.page")}</a>
        </p>
      </div>
    </div>
  );
}
