import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { ExportForm } from "./export-form.tsx";

type Props = { waiting: number; here: { locale: Locale; city: City } };

/** Statements of reasons that have still to be declared to the Commission. */
export function ExportBox({ waiting, here: { locale, city } }: Props) {
  const t = getTranslator(locale, "auditLog");
  const file = `/api/${city.slug}/moderation/statements?langue=${locale}`;
  return (
    <section className="card card--flat stack">
      <h2>{t("exportTitle")}</h2>
      <p>{t("exportText")}</p>
      <p>
        <b>{t("exportWaiting", { count: waiting })}</b>
      </p>
      <div className="row">
        {waiting > 0 && <ExportForm action={file} label={t("export")} />}
        <form method="post" action={`${file}&encore=1`}>
          <button className="btn btn--ghost" type="submit">
            {t("exportAgain")}
          </button>
        </form>
      </div>
      {waiting > 0 && <p className="small muted">{t("exportReload")}</p>}
    </section>
  );
}
