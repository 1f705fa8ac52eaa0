import { randomUUID } from "node:crypto";
import { ReasonChips } from "#components/listing/reason-chips.tsx";
import { Sign } from "#components/listing/sign.tsx";
import { WhyNobodyList } from "#components/listing/why-nobody-list.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { isOpen, nextStatus } from "#lib/listings/listing-status.ts";
import type { LoadedPerson } from "#lib/server/desk/load-person.ts";
import { endListingForAction, proposeForAction } from "../act-actions.ts";

type Listing = LoadedPerson["listings"][number];
type Place = { personId: string; city: City; locale: Locale };
type Props = Place & { listings: readonly Listing[] };

/** What was published for the person, who could help with it, and the way to end it. */
export function PersonListings({ listings, ...place }: Props) {
  const t = getTranslator(place.locale, "deskPeople");
  return (
    <section aria-labelledby="listings" className="stack">
      <h2 id="listings">{t("person.listings")}</h2>
      {listings.length === 0 && <p>{t("person.noListings")}</p>}
      <ul className="mine">
        {listings.map((listing) => (
          <OneListing key={listing.id} listing={listing} {...place} />
        ))}
      </ul>
    </section>
  );
}

function OneListing({ listing, personId, city, locale }: Place & { listing: Listing }) {
  const t = getTranslator(locale, "deskPeople");
  const { id, kind, title, status } = listing;
  const place = { city: city.slug, locale, person: personId };
  const ends = nextStatus(status, "close", "author") !== null;
  const closing = { name: "action", value: "close", label: t(kind === "offer" ? "person.closeOffer" : "person.close") };
  const fulfilling = { name: "action", value: "fulfil", label: t("person.fulfil") };
  return (
    <li className="post">
      <Sign kind={kind} />
      <div className="post__top">
        <span className="badge">{t(`person.status.${status}`)}</span>
      </div>
      <h3>{isOpen(status) ? <a href={href(locale, "listing", { city: city.slug, id })}>{title}</a> : title}</h3>
      <p className="meta">
        <span>
          <Icon name="cal" />
          {whenLabel(listing, locale)}
        </span>
      </p>
      <div className="post__more stack">
        {listing.fitting && <Helpers listing={listing} personId={personId} city={city} locale={locale} />}
        {ends && (
          <ButtonForm
            action={endListingForAction.bind(null, place)}
            hidden={{ listing: id }}
            buttons={[
              ...(kind === "request" && status !== "pending" ? [{ ...fulfilling, variant: "ghost" as const }] : []),
              { ...closing, variant: "ghost" },
            ]}
            about={t("person.endAbout", { title })}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        )}
      </div>
    </li>
  );
}

/** Who could help, best first, each with the button that asks them; when nobody could, why. */
function Helpers({ listing, personId, city, locale }: Place & { listing: Listing }) {
  const t = getTranslator(locale, "deskPeople");
  const { count = 0, helpers = [], wider = [], why = [] } = listing.fitting ?? {};
  const place = { city: city.slug, locale, person: personId };
  const matching = getTranslator(locale, "matching");
  const row = (helper: (typeof helpers)[number]) => (
    <li key={helper.offerId} className="desk-helper">
      <div>
        <b>{helper.firstName}</b>, {helper.quartierName} · {matching("helperOffer", { title: helper.offerTitle })}
        <ReasonChips
          reasons={helper.reasons}
          side="requester"
          locale={locale}
          label={matching("whyHelper", { name: helper.firstName })}
        />
      </div>
      <ButtonForm
        action={proposeForAction.bind(null, place)}
        hidden={{ key: randomUUID(), listing: listing.id, with: helper.offerId }}
        buttons={[{ label: t("person.ask", { name: helper.firstName }) }]}
        about={t("person.ask", { name: helper.firstName })}
        working={t("working")}
        texts={formTexts(locale, ["key", "message"])}
      />
    </li>
  );
  return (
    <>
      <h4>{count > 0 ? t("person.helpers", { count }) : t("person.noHelpers")}</h4>
      {count === 0 && <WhyNobodyList why={why} cityName={city.name} locale={locale} />}
      <ul className="desk-helpers">{helpers.map(row)}</ul>
      {wider.length > 0 && (
        <>
          <h4>{t("person.wider")}</h4>
          <ul className="desk-helpers">{wider.map(row)}</ul>
        </>
      )}
    </>
  );
}
