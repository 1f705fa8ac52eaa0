import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { OIDC_REFUSALS } from "#lib/identity/oidc-provider.ts";
import { safeReturnPath } from "#lib/identity/return-path.ts";
import { env } from "#lib/server/env.ts";
import { readPending } from "#lib/server/identity/oidc/oidc-cookies.ts";
import { currentSession } from "#lib/server/session.ts";
import { ProviderButtons } from "./_components/provider-buttons.tsx";
import { RequestForm } from "./_components/request-form.tsx";

export const dynamic = "force-dynamic";

type Query = { next?: string | string[]; refus?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "signIn")("title") } : {};
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "signIn");
  const query = await searchParams;
  const next = safeReturnPath(query.next);
  const refusal = OIDC_REFUSALS.find((known) => known === query.refus);
  const providers = Object.values(env().oidc);
  const pending = providers.length > 0 ? await readPending(new Date()) : null;
  const waiting = pending && providers.find(({ provider }) => provider === pending.provider);
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
        {refusal && (
          <p className="banner banner--sun" role="alert">
            <Icon name="shield" />
            <span>{t(`providers.refusal.${refusal}`)}</span>
          </p>
        )}
        {!refusal && waiting && (
          <p className="banner banner--sun" role="status">
            <Icon name="shield" />
            <span>{t("providers.unknown", { name: waiting.name })}</span>
          </p>
        )}
        <p>{t("intro")}</p>
        <RequestForm locale={locale} next={next ?? ""} texts={formTexts(locale, ["email"])} labels={labels} />
        <p className="small muted">{t("firstTime")}</p>
        <ProviderButtons providers={providers.filter((one) => one !== waiting)} locale={locale} next={next ?? ""} />
      </div>
    </div>
  );
}
