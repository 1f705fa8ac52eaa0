import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadLeaving } from "#lib/server/privacy/come-back.ts";
import { LeavingSaid, StayQuestion } from "./_components/come-back-states.tsx";

export const dynamic = "force-dynamic";

type Query = Record<"lien" | "fait", string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

const SAID = { parti: "left", revenu: "done" } as const;
const isSaid = (fait: unknown): fait is keyof typeof SAID => typeof fait === "string" && Object.hasOwn(SAID, fait);

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "leaving")("back.title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** Where somebody who asked to leave may stay: by the link of a mail without signing in, or once they have signed in again. */
export default async function ComeBackPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { lien, fait }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const link = typeof lien === "string" ? lien : null;
  const found = await loadLeaving(slug, link, new Date());
  return (
    <div className="wrap">
      <div className="flow stack">
        {found ? (
          <StayQuestion found={found} link={link} city={city} locale={locale} />
        ) : (
          <LeavingSaid said={isSaid(fait) ? SAID[fait] : "over"} city={city} locale={locale} />
        )}
      </div>
    </div>
  );
}
