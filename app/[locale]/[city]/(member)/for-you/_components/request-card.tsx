import { ListingCard } from "#components/listing/listing-card.tsx";
import { ReasonChips } from "#components/listing/reason-chips.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { RequestSummary } from "#lib/server/matching/load-requests-for.ts";
import { declineAction } from "../actions.ts";

type Props = { request: RequestSummary; citySlug: string; locale: Locale };

/** A request that the member could answer, why, and a way to put it aside. */
export function RequestCard({ request: { listing, firstName, reasons, offer }, citySlug, locale }: Props) {
  const t = getTranslator(locale, "matching");
  return (
    <ListingCard listing={listing} citySlug={citySlug} locale={locale} heading="h3">
      <ReasonChips reasons={reasons} side="helper" locale={locale} label={t("whyRequest")} />
      <div className="row">
        <p className="small muted">{t("fits", { name: firstName, title: offer.title })}</p>
        <a
          className="btn btn--offer btn--s"
          href={href(locale, "newExchange", { city: citySlug }, { annonce: listing.id })}
          aria-label={t("canHelpFor", { title: listing.title })}
        >
          {t("canHelp")}
        </a>
        <form action={declineAction.bind(null, { city: citySlug, locale })}>
          <input type="hidden" name="request" value={listing.id} />
          <button
            className="btn btn--ghost btn--s"
            type="submit"
            aria-label={t("notForMeFor", { title: listing.title })}
          >
            {t("notForMe")}
          </button>
        </form>
      </div>
    </ListingCard>
  );
}
