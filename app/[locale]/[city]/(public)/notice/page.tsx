import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadNoticeable } from "#lib/server/reports/load-noticeable.ts";
import { currentMember } from "#lib/server/session.ts";
import { FindListing } from "./_components/find-listing.tsx";
import { NoticeDone } from "./_components/notice-done.tsx";
import { NoticeQuestions } from "./_components/notice-questions.tsx";

export const dynamic = "force-dynamic";

type Query = Partial<Record<"annonce" | "photo" | "personne" | "fait" | "lien", string | string[]>>;
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** The address may hold the key of a notice: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, { fait }] = await Promise.all([params, searchParams]);
  const title = isLocale(locale) ? getTranslator(locale, "notice")(one(fait) ? "done.title" : "title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** Where anybody reports a listing, one of its photos or its author, without an account and without JavaScript. */
export default async function NoticePage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, query] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const t = getTranslator(locale, "notice");
  const member = await currentMember(slug);
  const done = one(query.fait);
  const found = await loadNoticeable(city, member, done ? "" : one(query.annonce), new Date());
  const asked = { photo: one(query.photo), person: Boolean(one(query.personne)) };
  return (
    <div className="wrap notice-page">
      <QuickExit locale={locale} />
      <div className="flow stack">
        {done ? (
          <NoticeDone how={done} link={one(query.lien)} citySlug={slug} locale={locale} />
        ) : (
          <>
            <h1>{t("title")}</h1>
            <p className="banner banner--danger">
              <Icon name="warn" />
              <span>{getTranslator(locale, "protection").rich("report.danger", { b: (words) => <b>{words}</b> })}</span>
            </p>
            <p>
              {t("lead")} {t("secret")}
            </p>
            {found.view === "open" ? (
              <NoticeQuestions
                listing={found.listing}
                asked={asked}
                formKey={randomUUID()}
                isMember={member !== null}
                citySlug={slug}
                locale={locale}
              />
            ) : (
              <FindListing view={found.view} pasted={one(query.annonce)} citySlug={slug} locale={locale} />
            )}
          </>
        )}
      </div>
    </div>
  );
}
