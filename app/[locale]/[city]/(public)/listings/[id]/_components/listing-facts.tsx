import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { availabilityLabel, whenLabel } from "#lib/i18n/when-label.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import { slotSummary } from "#lib/listings/slot-summary.ts";

type Props = { listing: PublicListing; locale: Locale };
type Fact = { icon: IconName; term: string; value: string; hint?: ReactNode };

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** When, where, for whom, in which languages and with what. */
export function ListingFacts({ listing, locale }: Props) {
  const facts = [when(listing, locale), where(listing, locale), who(listing, locale), ...more(listing, locale)];
  return (
    <dl className={`a-facts facts facts--${listing.kind}`}>
      {facts.map(({ icon, term, value, hint }) => (
        <div key={term}>
          <dt>
            <Icon name={icon} />
            {term}
          </dt>
          <dd>
            {capital(value)}
            {hint && <small>{hint}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function when(listing: PublicListing, locale: Locale): Fact {
  const t = getTranslator(locale, "listing");
  const summary = slotSummary(listing.availability, 2);
  const cut = listing.urgency === "slots" && summary.form === "slots" && summary.more > 0;
  return {
    icon: "cal",
    term: t("when"),
    value: whenLabel(listing, locale, 2),
    hint: cut ? availabilityLabel(listing.availability, locale, 28) : undefined,
  };
}

function where(listing: PublicListing, locale: Locale): Fact {
  const t = getTranslator(locale, "listing");
  const distance = getFormatter(locale, "UTC").number(listing.radiusM / 1000, {
    style: "unit",
    unit: "kilometer",
    maximumFractionDigits: 1,
  });
  return {
    icon: "zone",
    term: t("where"),
    value: listing.quartierFullName,
    hint: (
      <>
        {listing.kind === "offer" && `${t("radius", { distance })}. `}
        {listing.remote && `${t("remote")}. `}
        {t("addressHidden")}
      </>
    ),
  };
}

function who(listing: PublicListing, locale: Locale): Fact {
  const t = getTranslator(locale, "listing");
  if (listing.kind === "offer") {
    const hint = listing.fullThisWeek ? t("fullHint") : undefined;
    return { icon: "cal", term: t("capacity"), value: t("capacityValue", { count: listing.capacity ?? 1 }), hint };
  }
  const name = listing.authorFirstName;
  if (listing.beneficiary === "self") return { icon: "user", term: t("who"), value: t("forSelf", { name }) };
  return { icon: "user", term: t("who"), value: t("forOther"), hint: t("forOtherHint", { name }) };
}

function more(listing: PublicListing, locale: Locale): Fact[] {
  const t = getTranslator(locale, "listing");
  const names = getTranslator(locale, "catalogue");
  const facts: Fact[] = [];
  if (listing.peopleWanted > 1) {
    facts.push({ icon: "user", term: t("people"), value: t("peopleValue", { count: listing.peopleWanted }) });
  }
  if (listing.languages.length > 0) {
    const value = listing.languages.map((language) => names(`language.${language}`)).join(", ");
    facts.push({ icon: "lang", term: t("languages"), value });
  }
  if (listing.equipment.length > 0) {
    const value = listing.equipment.map((item) => names(`equipment.${item}`)).join(", ");
    facts.push({ icon: "tool", term: t(listing.kind === "request" ? "equipmentNeeded" : "equipmentOffered"), value });
  }
  return facts;
}
