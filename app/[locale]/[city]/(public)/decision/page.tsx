import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadDecision } from "#lib/server/moderation/load-decision.ts";
import { currentSession } from "#lib/server/session.ts";
import { contestDecisionAction } from "../_contest/actions.ts";
import { ContestSection } from "../_contest/contest-section.tsx";
import { DecisionWords } from "./_components/decision-words.tsx";
import { JudgedThing } from "./_components/judged-thing.tsx";

export const dynamic = "force-dynamic";

type Query = Partial<Record<"lien" | "decision", string | string[]>>;
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "decisionPage")("title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** A decision as it was sent to the person concerned, also while their account is suspended, and how to contest it. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, query] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const [link, id] = [one(query.lien), one(query.decision)];
  const session = await currentSession();
  if (!session && !link && id) {
    redirect(href(locale, "signIn", {}, { next: href(locale, "decision", { city: slug }, { decision: id }) }));
  }
  const own = await loadDecision(city, { link, id, userId: session?.userId ?? null }, new Date());
  const t = getTranslator(locale, "decisionPage");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("title")}</h1>
        {!own && <p>{t("unknown")}</p>}
        {own && (
          <>
            <DecisionWords own={own} city={city} locale={locale} />
            <JudgedThing own={own} citySlug={slug} locale={locale} />
            <ContestSection
              contesting={own.contesting}
              until={own.contestUntil}
              appeal={own.appeal}
              action={contestDecisionAction.bind(null, { city: slug, locale })}
              hidden={{ link, about: own.decision.id }}
              city={city}
              locale={locale}
            />
            <p className="small muted">{t("own")}</p>
          </>
        )}
      </div>
    </div>
  );
}
