import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeChanged } from "#components/shell/me-changed.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { byDay } from "#lib/notifications/by-day.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadNotifications } from "#lib/server/notifications/load-notifications.ts";
import { memberPage } from "#lib/server/session.ts";
import { DoneNotice } from "./_components/done-notice.tsx";
import { FreshNotices } from "./_components/fresh-notices.tsx";
import { NothingTold } from "./_components/nothing-told.tsx";
import { NoticeDay } from "./_components/notice-day.tsx";
import { NoticePages } from "./_components/notice-pages.tsx";
import { ReadAllForm } from "./_components/read-all-form.tsx";
import { openNoticeAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Query = { avant?: string | string[]; fait?: string | string[] };
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "notices")("title"), robots: { index: false } } : {};
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What the member was told, day by day. Each is a button, so that opening it is noted with a script or without. */
export default async function NotificationsPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "notifications", { city: slug }));
  const { avant, fait } = await searchParams;
  const before = one(avant);
  const now = new Date();
  const { notifications, hasOlder, unread } = await loadNotifications(member, before);
  const t = getTranslator(locale, "notices");
  const place = { city: slug, locale };
  return (
    <div className="wrap">
      <MeChanged at={now.toISOString()} />
      <div className="flow stack notices">
        <h1>{t("title")}</h1>
        <p>
          {t("lead")} <a href={href(locale, "messagePreferences", { city: slug })}>{t("choose")}</a>
        </p>
        <DoneNotice key={now.toISOString()} done={one(fait)} locale={locale} />
        <FreshNotices
          citySlug={slug}
          href={href(locale, "notifications", { city: slug })}
          label={t("since")}
          unread={unread}
        />
        {unread > 0 && <ReadAllForm place={place} unread={unread} until={now} />}
        {notifications.length === 0 && <NothingTold place={place} isFirst={!before} />}
        <form action={openNoticeAction.bind(null, place)} className="stack">
          {byDay(notifications, city.timeZone).map((day) => (
            <NoticeDay key={day.date} day={day} timeZone={city.timeZone} locale={locale} now={now} />
          ))}
        </form>
        <NoticePages place={place} last={hasOlder ? notifications.at(-1)?.id : undefined} isFirst={!before} />
      </div>
    </div>
  );
}
