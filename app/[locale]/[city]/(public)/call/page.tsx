import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCallLink, loadOwnCall } from "#lib/server/calls/load-asked-call.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { AskedCallView } from "./_components/asked-call.tsx";
import { NothingToAnswer } from "./_components/nothing-to-answer.tsx";

export const dynamic = "force-dynamic";

type Query = Record<"lien" | "appel" | "reponse" | "fait", string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "called")("title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** Opens what the address names: a link of a mail, or a call of the member who is signed in, who signs in first if need be. */
async function openCall(locale: Locale, city: string, { lien, appel }: Pick<Query, "lien" | "appel">) {
  const now = new Date();
  if (typeof appel === "string" && lien === undefined) {
    const member = await memberPage(locale, city, href(locale, "callAnswer", { city }, { appel }));
    return { opened: await loadOwnCall(member, appel, now), by: { call: appel } };
  }
  const link = typeof lien === "string" ? lien : "";
  return { opened: await loadCallLink(city, link, now), by: { link } };
}

/** A call as somebody reads it who was asked: by the link of a mail without signing in, or as the member that they are. */
export default async function CallAnswerPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { lien, appel, reponse, fait }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const { opened, by } = await openCall(locale, slug, { lien, appel });
  const t = getTranslator(locale, "called");
  return (
    <div className="wrap">
      <div className="flow stack">
        {opened.call && opened.view !== "over" ? (
          <AskedCallView
            opened={opened}
            by={by}
            first={reponse === "non" ? "no" : "yes"}
            resumed={fait === "offre"}
            city={city}
            locale={locale}
          />
        ) : (
          <NothingToAnswer opened={opened} city={city} locale={locale} />
        )}
        <p>
          <a href={href(locale, "forYou", { city: slug })}>{t("forYou")}</a>
        </p>
      </div>
    </div>
  );
}
