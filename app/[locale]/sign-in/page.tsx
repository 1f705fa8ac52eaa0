import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { safeReturnPath } from "#lib/identity/return-path.ts";
import { currentSession } from "#lib/server/session.ts";
import { RequestForm } from "./_components/request-form.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "signIn")("title") } : {};
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "signIn");
  const next = safeReturnPath((await searchParams).next);
  const session = await currentSession();
  const labels = { email: t("emailLabel"), hint: t("emailHint"), submit: t("submit"), sending: t("sending") };
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("title")}</h1>
        {session && (
          <p className="banner banner--success">
            <span>
              <b>{t("alreadyTitle")}</b> {t("alreadyText", { email: session.email })}{" "}
              <a href={next ?? href(locale, "root", {})}>{t("goOn")}</a>
            </span>
          </p>
        )}
        <p>{t("intro")}</p>
        <RequestForm locale={locale} next={next ?? ""} texts={formTexts(locale, ["email"])} labels={labels} />
        <p className="small muted">{t("firstTime")}</p>
      </div>
    </div>
  );
}
