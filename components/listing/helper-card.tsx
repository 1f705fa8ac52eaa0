import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Reason } from "#lib/matching/reasons.ts";
import { ReasonChips } from "./reason-chips.tsx";
import { Sign } from "./sign.tsx";

type Helper = {
  offerId: string;
  offerTitle: string;
  firstName: string;
  quartierName: string;
  reasons: readonly Reason[];
};
type Props = {
  helper: Helper;
  /** For which request of the reader. */
  requestId: string;
  citySlug: string;
  locale: Locale;
};

/** Somebody who could help: first name, quartier, what they offer, why they are proposed, and the way to ask them. */
export function HelperCard({ helper, requestId, citySlug, locale }: Props) {
  const t = getTranslator(locale, "matching");
  const { offerId, offerTitle, firstName, quartierName, reasons } = helper;
  return (
    <li className="post">
      <Sign kind="offer" />
      <h3>
        <a href={href(locale, "listing", { city: citySlug, id: offerId })}>{firstName}</a>
      </h3>
      <div className="meta">
        <span>
          <Icon name="zone" />
          {quartierName}
        </span>
        <span>{t("helperOffer", { title: offerTitle })}</span>
      </div>
      <div className="post__more">
        <ReasonChips reasons={reasons} side="requester" locale={locale} label={t("whyHelper", { name: firstName })} />
        <p>
          <a
            className="btn btn--request btn--s"
            href={href(locale, "newExchange", { city: citySlug }, { annonce: requestId, avec: offerId })}
          >
            {t("askHelper", { name: firstName })}
          </a>
        </p>
      </div>
    </li>
  );
}
