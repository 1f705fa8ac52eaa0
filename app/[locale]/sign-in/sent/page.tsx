import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { safeReturnPath } from "#lib/identity/return-path.ts";
import { env } from "#lib/server/env.ts";
import { readSignInCookie } from "#lib/server/identity/identity-cookies.ts";
import { ConfirmForm } from "../_components/confirm-form.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "signIn")("sent.title"), robots: { index: false } } : {};
}

export default async function SignInSentPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "signIn");
  const next = safeReturnPath((await searchParams).next) ?? "";
  const asked = await readSignInCookie();
  const againHref = href(locale, "signIn", {}, { next });
  if (!asked) redirect(againHref);
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("sent.title")}</h1>
        <p>{t.rich("sent.text", { email: asked.email, b: (text) => <b>{text}</b> })}</p>
        <p>{t("sent.how")}</p>
        {env().demo && (
          <p className="banner banner--sun">
            <span>
              {t("sent.demo")} <a href={href(locale, "demoMail", {})}>{t("sent.demoLink")}</a>
            </span>
          </p>
        )}
        <ConfirmForm
          locale={locale}
          next={next}
          askCode
          texts={formTexts(locale, ["code"])}
          labels={{
            code: t("sent.codeLabel"),
            hint: t("sent.codeHint"),
            submit: t("sent.submit"),
            checking: t("sent.checking"),
            again: t("sent.again"),
          }}
          againHref={againHref}
        />
        <p className="small">
          <b>{t("sent.nothing")}</b> {t("sent.nothingText")} <a href={againHref}>{t("sent.again")}</a>
        </p>
      </div>
    </div>
  );
}
