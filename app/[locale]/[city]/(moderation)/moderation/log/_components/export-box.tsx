import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { waiting: number; here: { locale: Locale; city: City } };

/** Statements of reasons that have still to be declared to the Commission. */
export function ExportBox({ waiting, here: { locale, city } }: Props) {
  const t = getTranslator(locale, "auditLog");
  const file = `/api/${city.slug}/moderation/statements`;
  return (
    <section className="card card--flat stack">
      <h2>{t("exportTitle")}</h2>
      <p>{t("exportText")}</p>
      <p>
        <b>{t("exportWaiting", { count: waiting })}</b>
      </p>
      <div className="row">
        {waiting > 0 && (
          <form method="post" action={file}>
            <button className="btn" type="submit">
              {t("export")}
            </button>
          </form>
        )}
        <form method="post" action={`${file}?encore=1`}>
          <button className="btn btn--ghost" type="submit">
            {t("exportAgain")}
          </button>
        </form>
      </div>
    </section>
  );
}
