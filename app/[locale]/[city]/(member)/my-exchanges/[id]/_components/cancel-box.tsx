import type { City } from "#lib/cities/city.ts";
import { STEP_BACK_REASONS } from "#lib/exchanges/outcome.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { actAction } from "../../actions.ts";
import { CancelForm } from "./cancel-form.tsx";

type Props = { details: ExchangeDetails; conversation: ConversationView; city: City; locale: Locale };

/** The way out of an agreed help: closed until it is opened, and it says what follows. */
export function CancelBox({ details: { exchange, me }, conversation: { otherName: name }, city, locale }: Props) {
  if (exchange.status !== "accepted") return null;
  const t = getTranslator(locale, "exchange");
  const reasons = STEP_BACK_REASONS.map((value) => ({ value, label: t(`cancel.reasons.${value}`) }));
  return (
    <details className="more">
      <summary>{t("cancel.summary")}</summary>
      <div className="stack">
        <p>{t(`cancel.${me}`, { name })}</p>
        <CancelForm
          action={actAction.bind(null, { city: city.slug, locale })}
          exchangeId={exchange.id}
          reasons={me === "beneficiary" ? reasons : []}
          texts={{
            ...formTexts(locale, []),
            about: t("cancel.about", { name }),
            reason: t("cancel.reason"),
            button: t("cancel.button"),
            working: t("working"),
          }}
        />
      </div>
    </details>
  );
}
