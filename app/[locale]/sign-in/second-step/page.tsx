import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CodeForm } from "#components/identity/code-form.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { safeReturnPath } from "#lib/identity/return-path.ts";
import { mayChangeAccess } from "#lib/server/identity/require-fresh.ts";
import { loadFactorSetup } from "#lib/server/identity/second-factor/begin.ts";
import { currentSession } from "#lib/server/session.ts";
import { FactorSetup } from "./_components/factor-setup.tsx";
import { beginFactorAction, passFactorAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "secondStep")("title"), robots: { index: false } } : {};
}

/** The second step of those who work for a city: set up the first time, then asked at each sign-in. */
export default async function SecondStepPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const next = safeReturnPath((await searchParams).next) ?? "";
  const here = href(locale, "secondStep", {}, { next });
  const session = await currentSession();
  if (!session) redirect(href(locale, "signIn", {}, { next: here }));
  const now = new Date();
  const t = getTranslator(locale, "secondStep");
  if (session.hasSecondFactor && session.secondFactorAt === null) {
    return (
      <Frame title={t("title")} lead={t("enter.lead")}>
        <CodeForm
          action={passFactorAction}
          hidden={{ locale, next }}
          texts={formTexts(locale, ["factor"])}
          labels={{
            code: t("enter.code"),
            hint: t("enter.codeHint"),
            submit: t("enter.submit"),
            working: t("working"),
          }}
          digits={false}
        />
        <p className="small">{t("enter.lost")}</p>
      </Frame>
    );
  }
  const isFresh = mayChangeAccess(session, now);
  const setup = isFresh ? await loadFactorSetup(session, now) : null;
  if (setup) {
    return (
      <Frame title={t("setup.title")} lead={t("setup.lead")}>
        <FactorSetup setup={setup} next={next} locale={locale} />
      </Frame>
    );
  }
  if (!session.staff || session.hasSecondFactor) redirect(next || href(locale, "root", {}));
  return (
    <Frame title={t("setup.title")} lead={t("setup.lead")}>
      <p>{t("setup.why")}</p>
      {isFresh ? <Begin locale={locale} next={next} /> : <Again locale={locale} here={here} />}
      {next && (
        <p className="small">
          <a href={href(locale, "root", {})}>{t("setup.later")}</a>
        </p>
      )}
    </Frame>
  );
}

function Frame({ title, lead, children }: { title: string; lead: string; children: React.ReactNode }) {
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{title}</h1>
        <p>{lead}</p>
        {children}
      </div>
    </div>
  );
}

function Begin({ locale, next }: { locale: Locale; next: string }) {
  const t = getTranslator(locale, "secondStep");
  return (
    <ButtonForm
      action={beginFactorAction}
      hidden={{ locale, next }}
      buttons={[{ label: t("setup.begin") }]}
      about={t("setup.title")}
      working={t("working")}
      texts={formTexts(locale, [])}
      big
    />
  );
}

function Again({ locale, here }: { locale: Locale; here: string }) {
  const t = getTranslator(locale, "security");
  return (
    <>
      <p>{t("fresh.text")}</p>
      <p className="go">
        <a className="btn btn--big" href={href(locale, "signIn", {}, { next: here })}>
          {t("fresh.link")}
        </a>
      </p>
    </>
  );
}
