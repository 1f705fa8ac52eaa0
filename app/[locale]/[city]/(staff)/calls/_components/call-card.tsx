import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CallSummary } from "#lib/server/calls/load-calls.ts";
import { CallMeta } from "./call-meta.tsx";

type Props = { call: CallSummary; city: City; locale: Locale };

/** A call in a list, with what came of it in a line. */
export function CallCard({ call, city, locale }: Props) {
  const t = getTranslator(locale, "calls");
  const { id, title, state, result } = call;
  return (
    <li className="card call-card">
      <div className="call-card__top">
        <h3>
          <a href={href(locale, "call", { city: city.slug, id })}>{title}</a>
        </h3>
        <span className={`call-state call-state--${state}`}>{t(`state.${state}`)}</span>
      </div>
      <CallMeta call={call} city={city} locale={locale} />
      <p className="call-card__result">{t("brief", result)}</p>
    </li>
  );
}
