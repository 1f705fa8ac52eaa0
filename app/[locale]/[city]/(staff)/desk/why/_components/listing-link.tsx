import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";

type Props = { listing: ListingCardData & { firstName: string }; city: City; locale: Locale };

/** A listing by its kind, title, first name and quartier. */
export function ListingLink({ listing, city, locale }: Props) {
  const { id, kind, title, firstName, quartierName } = listing;
  const t = getTranslator(locale, "whyNot");
  return (
    <>
      {getTranslator(locale, "catalogue")(`kindNoun.${kind}`)}{" "}
      <a href={href(locale, "listing", { city: city.slug, id })}>{title}</a>{" "}
      <span className="small muted">{t("by", { name: firstName, quartier: quartierName })}</span>
    </>
  );
}
