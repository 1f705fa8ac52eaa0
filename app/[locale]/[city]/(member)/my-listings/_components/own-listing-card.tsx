import { CATEGORY_ICONS } from "#components/listing/category-icon.ts";
import { FullBadge } from "#components/listing/full-badge.tsx";
import { Sign } from "#components/listing/sign.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { isErasable, isOpen } from "#lib/listings/listing-status.ts";
import { lastMoment } from "#lib/listings/local-time.ts";
import type { CountedListing } from "#lib/server/listings/load-my-listings.ts";
import { changeStatusAction } from "../actions.ts";
import { CityDecision } from "./city-decision.tsx";
import { offeredActions } from "./offered-actions.ts";
import { OwnListingLinks } from "./own-listing-links.tsx";

type Props = { listing: CountedListing; city: City; locale: Locale; heading?: "h2" | "h3" };

/** A listing as its author follows it: its state, who it fits, and what can be done. */
export function OwnListingCard({ listing, city, locale, heading: Heading = "h3" }: Props) {
  const t = getTranslator(locale, "mine");
  const names = getTranslator(locale, "catalogue");
  const rules = getTranslator(locale, "rules");
  const { id, kind, status, category, title, people, helpers } = listing;
  const follow = href(locale, "published", { city: city.slug, id });
  const until = getFormatter(locale, city.timeZone).dateTime(lastMoment(listing.expiresAt), {
    day: "numeric",
    month: "long",
  });
  const actions = offeredActions(listing, city, locale);
  return (
    <li className="post post--own">
      <Sign kind={kind} />
      <div className="post__top">
        <span className={`kind kind--${kind}`}>{names(`kind.${kind}`)}</span>
        <span className={isOpen(status) ? "badge badge--success" : "badge"}>
          {status === "removed" && !listing.publishedAt ? t("decision.never") : names(`status.${status}`)}
        </span>
        {isOpen(status) && <FullBadge listing={listing} locale={locale} />}
      </div>
      <Heading>
        <a href={follow}>{title}</a>
      </Heading>
      <div className="meta">
        <span>
          <Icon name="clock" />
          {whenLabel(listing, locale, 2)}
        </span>
        <span>
          <Icon name="zone" />
          {listing.quartierName}
        </span>
        <span>
          <Icon name={CATEGORY_ICONS[category]} />
          {names(`category.${category}`)}
        </span>
        {listing.peopleWanted > 1 && (
          <span>
            <Icon name="user" />
            {getTranslator(locale, "listing")("peopleValue", { count: listing.peopleWanted })}
          </span>
        )}
        {isOpen(status) && (
          <span>
            <Icon name="cal" />
            {t("until", { date: until })}
          </span>
        )}
      </div>
      {isOpen(status) &&
        [...new Set(helpers)].map((name) => (
          <p className="mine__people mine__people--can" key={name}>
            <Icon name="check" />
            <a href={follow}>{getTranslator(locale, "ladder")("event.helped", { name })}</a>
          </p>
        ))}
      {isOpen(status) && (
        <p className="mine__people">
          <a href={follow}>{t(`people.${kind}`, { count: people })}</a>
        </p>
      )}
      {listing.confirmationAskedAt && isOpen(status) && (
        <p className="mine__people">{t("confirmHint", { date: until })}</p>
      )}
      {status === "pending" && !listing.decision && (
        <p className="mine__people">
          {rules("waiting.card")} <a href={follow}>{rules("waiting.cardLink")}</a>
        </p>
      )}
      <CityDecision listing={listing} city={city} locale={locale} />
      <div className="mine__acts">
        <OwnListingLinks listing={listing} citySlug={city.slug} locale={locale} erase={isErasable(status)} />
        {actions.length > 0 && (
          <ButtonForm
            action={changeStatusAction.bind(null, { city: city.slug, locale })}
            hidden={{ id }}
            buttons={actions}
            about={title}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        )}
      </div>
    </li>
  );
}
