import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadUndo } from "#lib/server/identity/undo-email-change.ts";
import { restoreEmailAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Query = { lien?: string | string[]; fait?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** The address holds a link that opens a door: it leaves in no Referer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "security")("restore.title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** Where the address before takes an account back. Looking changes nothing: mail scanners look, too. */
export default async function RestoreEmailPage({ params, searchParams }: Props) {
  const [{ locale }, { lien, fait }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "security");
  const link = typeof lien === "string" ? lien : "";
  const undo = fait === undefined ? await loadUndo(link, new Date()) : null;
  if (undo === null) {
    const said = fait === "oui" ? "done" : "expired";
    return (
      <div className="wrap">
        <div className="flow stack">
          <h1>{t(`restore.${said}Title`)}</h1>
          <p>{t(`restore.${said}Text`)}</p>
          <p className="go">
            <a className="btn btn--big" href={href(locale, "signIn", {})}>
              {t("restore.signIn")}
            </a>
          </p>
        </div>
      </div>
    );
  }
  const { oldEmail: before, newEmail: after } = undo;
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("restore.title")}</h1>
        <p>{t.rich("restore.text", { before, after, b: (text) => <b>{text}</b> })}</p>
        <p>{t("restore.effect")}</p>
        <ButtonForm
          action={restoreEmailAction}
          hidden={{ link, locale }}
          buttons={[{ label: t("restore.submit"), variant: "danger" }]}
          about={t("restore.title")}
          working={t("working")}
          texts={formTexts(locale, [])}
          big
        />
      </div>
    </div>
  );
}
