import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { filterQuery, NO_FILTER } from "#lib/listings/listing-filter.ts";
import type { AskedCall, OfferForCall } from "#lib/server/calls/load-asked-call.ts";
import { resumeByLinkAction, resumeForCallAction } from "../actions.ts";
import type { AnswersBy } from "./answers-by.ts";

type Props = {
  call: AskedCall;
  offers: readonly OfferForCall[];
  by: AnswersBy;
  resumed: boolean;
  city: City;
  locale: Locale;
};

/** What makes a yes useful: an offer that is put back on line, that is compared anew, or that is still to be written. */
export function NextStep({ call: { category }, offers, by, resumed, city, locale }: Props) {
  const t = getTranslator(locale, "called");
  const place = { city: city.slug };
  const hasIt = offers.some((offer) => offer.category === category && offer.status === "published");
  const requests = filterQuery({ ...NO_FILTER, kind: "request", category });
  return (
    <section className="card stack" aria-labelledby="next">
      <h2 id="next">{t("next.title")}</h2>
      {resumed && (
        <p className="banner banner--success" role="status">
          <Icon name="check" />
          <span>{t("next.resumed")}</span>
        </p>
      )}
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} by={by} city={city} locale={locale} />
      ))}
      {!hasIt && (
        <>
          <p>{t(offers.length > 0 ? "next.publishToo" : "next.publish")}</p>
          <p>
            <a className="btn btn--offer" href={href(locale, "publish", place, { kind: "offer", category })}>
              {t("next.publishAction")}
            </a>
          </p>
        </>
      )}
      <p>
        <a href={href(locale, "listings", place, requests)}>{t("next.requests")}</a>
      </p>
    </section>
  );
}

type OfferProps = { offer: OfferForCall; by: AnswersBy; city: City; locale: Locale };

function Offer({ offer: { id, title, status }, by, city, locale }: OfferProps) {
  const t = getTranslator(locale, "called");
  if (status === "published") return <p>{t("next.open", { title })}</p>;
  const place = { city: city.slug, locale };
  return (
    <>
      <p>{t("next.paused", { title })}</p>
      <ButtonForm
        action={"link" in by ? resumeByLinkAction.bind(null, place) : resumeForCallAction.bind(null, place)}
        hidden={{ ...by, offer: id }}
        buttons={[{ label: t("next.resume") }]}
        about={title}
        working={t("working")}
        texts={formTexts(locale, [])}
      />
    </>
  );
}
