import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadNotice } from "#lib/server/moderation/load-notice.ts";
import { currentSession } from "#lib/server/session.ts";
import { contestNoticeAction } from "../../_contest/actions.ts";
import { ContestSection } from "../../_contest/contest-section.tsx";
import { ConfirmNotifier } from "./_components/confirm-notifier.tsx";
import { NoticeAnswer } from "./_components/notice-answer.tsx";
import { NoticeSent } from "./_components/notice-sent.tsx";

export const dynamic = "force-dynamic";

type Query = Partial<Record<"lien" | "signalement" | "fait", string | string[]>>;
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "notice")("status.title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** Where whoever made a notice follows it, without an account, and contests its answer. */
export default async function NoticeStatusPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, query] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const [link, id] = [one(query.lien), one(query.signalement)];
  const session = await currentSession();
  if (!session && !link && id) {
    redirect(href(locale, "signIn", {}, { next: href(locale, "noticeStatus", { city: slug }, { signalement: id }) }));
  }
  const followed = await loadNotice(city, { link, id, userId: session?.userId ?? null }, new Date());
  const t = getTranslator(locale, "notice");
  return (
    <div className="wrap">
      <QuickExit locale={locale} />
      <div className="flow stack">
        <h1>{t("status.title")}</h1>
        {!followed && <p>{t("status.unknown")}</p>}
        {followed && (
          <>
            <ConfirmNotifier
              toConfirm={followed.toConfirm}
              isDone={one(query.fait) === "moi"}
              link={link}
              place={{ city: slug, locale }}
            />
            <NoticeSent followed={followed} city={city} locale={locale} />
            <NoticeAnswer followed={followed} city={city} locale={locale} />
            <ContestSection
              contesting={followed.contesting}
              until={followed.contestUntil}
              appeal={followed.appeal}
              action={contestNoticeAction.bind(null, { city: slug, locale })}
              hidden={{ link, about: followed.notice.id }}
              isFolded={followed.measure !== null && followed.measure !== "none"}
              city={city}
              locale={locale}
            />
            <p className="small muted">
              {t(followed.guessable ? "guessable" : "secret")} {t("status.own")}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
