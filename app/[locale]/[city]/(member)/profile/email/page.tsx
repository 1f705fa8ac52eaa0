import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodeForm } from "#components/identity/code-form.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadNewEmail } from "#lib/server/identity/confirm-email-change.ts";
import { memberPage, requireSession } from "#lib/server/session.ts";
import { confirmByCodeAction, confirmByLinkAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
};

/** The address holds the token: it leaves in no Referer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "security")("email.confirmTitle") : null;
  return { title, referrer: "strict-origin", robots: { index: false } };
}

/** Where a new address is confirmed, by the code or the link that it got, in the account that asked for it. */
export default async function NewEmailPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, query] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const token = typeof query.token === "string" ? query.token : null;
  const here = href(locale, "newEmail", { city: slug }, { token: token ?? undefined });
  await memberPage(locale, slug, here);
  const email = await loadNewEmail(await requireSession(), token, new Date());
  const t = getTranslator(locale, "security");
  const security = href(locale, "security", { city: slug });
  const b = (text: React.ReactNode) => <b>{text}</b>;
  const place = { city: slug, locale };
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t(email === null ? "email.expiredTitle" : "email.confirmTitle")}</h1>
        {email === null ? (
          <p>{t("email.expiredText")}</p>
        ) : (
          <>
            <p>{t.rich(token === null ? "email.confirmSent" : "email.confirmLink", { email, b })}</p>
            <p>{t("email.confirmEffect")}</p>
            {token === null ? (
              <CodeForm
                action={confirmByCodeAction.bind(null, place)}
                hidden={{}}
                texts={formTexts(locale, ["code"])}
                labels={{
                  code: t("email.code"),
                  hint: t("email.codeHint"),
                  submit: t("email.confirm"),
                  working: t("working"),
                }}
              />
            ) : (
              <ButtonForm
                action={confirmByLinkAction.bind(null, place)}
                hidden={{ token }}
                buttons={[{ label: t("email.confirm") }]}
                about={t("email.confirmTitle")}
                working={t("working")}
                texts={formTexts(locale, [])}
                big
              />
            )}
          </>
        )}
        <p>
          <a href={security}>{t(email === null ? "email.back" : "email.keep")}</a>
        </p>
      </div>
    </div>
  );
}
