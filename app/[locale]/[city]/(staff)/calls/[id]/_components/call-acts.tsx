import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { filterQuery, NO_FILTER } from "#lib/listings/listing-filter.ts";
import type { CallSummary } from "#lib/server/calls/load-calls.ts";
import { stopCallAction } from "../../actions.ts";

type Props = { call: CallSummary; city: City; locale: Locale };

/** What may be done with a call: its poster, the requests that it is about, and its end, which asks first. */
export function CallActs({ call: { id, title, state, category }, city, locale }: Props) {
  const t = getTranslator(locale, "calls");
  const requests = filterQuery({ ...NO_FILTER, kind: "request", category });
  return (
    <div className="call-acts">
      <a className="btn btn--ghost" href={href(locale, "callPoster", { city: city.slug, id })}>
        <Icon name="print" />
        {t("one.poster")}
      </a>
      <a className="btn btn--ghost" href={href(locale, "listings", { city: city.slug }, requests)}>
        <Icon name="search" />
        {t("one.requests")}
      </a>
      {state === "open" && (
        <details className="call-stop">
          <summary>{t("one.stop")}</summary>
          <p className="hint">{t("one.stopHint")}</p>
          <ButtonForm
            action={stopCallAction.bind(null, { city: city.slug, locale })}
            hidden={{ call: id }}
            buttons={[{ label: t("one.stopYes"), variant: "danger" }]}
            about={t("one.stopAbout", { title })}
            working={t("one.stopping")}
            texts={formTexts(locale, [])}
          />
        </details>
      )}
    </div>
  );
}
