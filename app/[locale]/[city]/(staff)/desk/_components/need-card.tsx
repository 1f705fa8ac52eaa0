import { LadderSteps } from "#components/listing/ladder-steps.tsx";
import { ListingCard } from "#components/listing/listing-card.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { UnmetNeed } from "#lib/server/desk/load-unmet-needs.ts";
import { takeNeedAction } from "../actions.ts";
import { whyAddress } from "../why/why-address.ts";

/** `explains`: the reader may see why nobody else is proposed. */
type Props = { need: UnmetNeed; city: City; locale: Locale; explains: boolean };

/** A request at the desk: since when, what was tried, and the button of the agent who answers for it. */
export function NeedCard({ need, city, locale, explains }: Props) {
  const t = getTranslator(locale, "desk");
  const { listing, firstName, handedAt, takenAt, takenBy, asked, refused, silent, waiting, steps } = need;
  const date = (at: Date) =>
    getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long", timeStyle: "short" });
  const numbers = [
    t("tried", { asked }),
    ...(refused > 0 ? [t("refused", { count: refused })] : []),
    ...(silent > 0 ? [t("silent", { count: silent })] : []),
    ...(waiting > 0 ? [t("waiting", { count: waiting })] : []),
  ];
  return (
    <ListingCard listing={listing} citySlug={city.slug} locale={locale} heading="h3">
      <p className="small">
        {t("from", { name: firstName })} · {t("since", { date: date(handedAt) })}
      </p>
      <p className="small">{numbers.join(", ")}</p>
      <details>
        <summary>{t("steps")}</summary>
        <LadderSteps steps={steps} timeZone={city.timeZone} locale={locale} />
      </details>
      {explains && <WhyLink need={need} city={city} locale={locale} />}
      {takenAt && takenBy ? (
        <p>{t("takenBy", { name: takenBy, date: date(takenAt) })}</p>
      ) : (
        <div className="solicited__answers">
          <ButtonForm
            action={takeNeedAction.bind(null, { city: city.slug, locale })}
            hidden={{ request: listing.id }}
            buttons={[{ label: t("take") }]}
            about={t("takeAbout", { title: listing.title })}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        </div>
      )}
    </ListingCard>
  );
}

function WhyLink({ need: { listing }, city, locale }: Omit<Props, "explains">) {
  const t = getTranslator(locale, "whyNot");
  return (
    <p className="small">
      <a
        href={whyAddress(locale, city.slug, { request: listing.id })}
        aria-label={t("linkAbout", { title: listing.title })}
      >
        {t("link")}
      </a>
    </p>
  );
}
