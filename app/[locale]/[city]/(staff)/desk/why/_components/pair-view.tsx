import { ReasonChips } from "#components/listing/reason-chips.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ExplainedPair } from "#lib/server/desk/explain-to-admin.ts";
import { AskingTable } from "./asking-table.tsx";
import { KeptTable } from "./kept-table.tsx";
import { ListingLink } from "./listing-link.tsx";
import { RulesTable } from "./rules-table.tsx";
import { ScoreTables } from "./score-tables.tsx";
import { WeightsTable } from "./weights-table.tsx";

type Props = { pair: ExplainedPair; city: City; locale: Locale };

/** The answer in one sentence. */
function verdictOf({ online, explanation }: ExplainedPair, locale: Locale): string {
  const t = getTranslator(locale, "whyNot");
  const { rules, allowed, proposed, step } = explanation;
  if (!allowed) return t("verdict.broken", { count: rules.filter(({ kept }) => !kept).length });
  if (!online.request || !online.offer) return t("verdict.offline");
  if (step === null) return t("verdict.never");
  return t(proposed ? "verdict.proposed" : "verdict.weak", { step: t(`step.${step}`) });
}

/** Everything that decides about one request and one offer, the answer first. */
export function PairView({ pair, city, locale }: Props) {
  const t = getTranslator(locale, "whyNot");
  const { request, offer, explanation, weights } = pair;
  return (
    <>
      <p>
        <ListingLink listing={request} city={city} locale={locale} />
        <br />
        <ListingLink listing={offer} city={city} locale={locale} />
      </p>
      <p className="whynot__verdict" role="status">
        <b>{verdictOf(pair, locale)}</b>
      </p>
      <h2>{t("rules.title")}</h2>
      <RulesTable rules={explanation.rules} locale={locale} />
      <h2>{t("asking.title")}</h2>
      <AskingTable pair={pair} locale={locale} />
      <h2>{t("score.title")}</h2>
      {!explanation.allowed && <p className="hint">{t("score.broken")}</p>}
      <ScoreTables breakdown={explanation} locale={locale} />
      {explanation.reasons.length > 0 && (
        <>
          <h3>{t("score.reasons")}</h3>
          <ReasonChips reasons={explanation.reasons} side="requester" locale={locale} label={t("score.reasons")} />
        </>
      )}
      <details className="whynot__more">
        <summary>{t("score.weights")}</summary>
        <WeightsTable weights={weights} locale={locale} />
      </details>
      <h2>{t("kept.title")}</h2>
      <KeptTable pair={pair} city={city} locale={locale} />
    </>
  );
}
