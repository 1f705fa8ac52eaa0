import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { safeReturnPath } from "#lib/identity/return-path.ts";
import { loadSignInLink } from "#lib/server/identity/load-sign-in-link.ts";
import { currentSession } from "#lib/server/session.ts";
import { ConfirmForm } from "../_components/confirm-form.tsx";
import { ExpiredLink } from "../_components/expired-link.tsx";

export const dynamic = "force-dynamic";

type Query = { token?: string | string[]; next?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** The address holds the token: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "signIn")("confirm.title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

export default async function SignInConfirmPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "signIn");
  const next = safeReturnPath(query.next);
  const againHref = href(locale, "signIn", {}, { next: next ?? undefined });
  const token = typeof query.token === "string" ? query.token : "";
  const link = await loadSignInLink(token);
  // Going back to the link after using it is no mistake to explain.
  if (!link && (await currentSession())) redirect(next ?? href(locale, "root", {}));
  if (!link) {
    const expired = { title: t("confirm.expiredTitle"), text: t("confirm.expiredText"), again: t("confirm.again") };
    return <ExpiredLink {...expired} againHref={againHref} />;
  }
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("confirm.title")}</h1>
        <p>{t.rich("confirm.text", { email: link.maskedEmail, b: (text) => <b>{text}</b> })}</p>
        {!link.sameBrowser && (
          <p className="banner banner--sun">
            <Icon name="shield" />
            <span>{t("confirm.otherBrowser")}</span>
          </p>
        )}
        <ConfirmForm
          locale={locale}
          next={next ?? ""}
          token={token}
          askCode={!link.sameBrowser}
          texts={formTexts(locale, ["code"])}
          labels={{
            code: t("sent.codeLabel"),
            hint: t("sent.codeHint"),
            submit: t("confirm.submit"),
            checking: t("sent.checking"),
            again: t("confirm.again"),
          }}
          againHref={againHref}
        />
        <p className="small muted">{t("confirm.warning")}</p>
      </div>
    </div>
  );
}
