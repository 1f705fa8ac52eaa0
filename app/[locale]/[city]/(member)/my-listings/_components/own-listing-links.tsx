import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { questionsOf } from "#lib/listings/draft.ts";
import { isEditable, type ListingStatus } from "#lib/listings/listing-status.ts";

type Props = {
  listing: { id: string; title: string; category: CategoryKey; status: ListingStatus };
  citySlug: string;
  locale: Locale;
  /** Whether it may be deleted. */
  erase: boolean;
};

/** The pages of a listing that only its author has. */
export function OwnListingLinks({ listing: { id, title, category, status }, citySlug, locale, erase }: Props) {
  const t = getTranslator(locale, "mine");
  const params = { city: citySlug, id };
  const about = <span className="vh"> : {title}</span>;
  return (
    <>
      {isEditable(status) && (
        <a className="btn btn--ghost btn--s" href={href(locale, "editListing", params)}>
          {t("edit")}
          {about}
        </a>
      )}
      {isEditable(status) && questionsOf(category).photos && (
        <a className="btn btn--ghost btn--s" href={href(locale, "listingPhotos", params)}>
          {getTranslator(locale, "photos")("manage")}
          {about}
        </a>
      )}
      {erase && (
        <a className="btn btn--quiet btn--s" href={href(locale, "deleteListing", params)}>
          {t("delete")}
          {about}
        </a>
      )}
    </>
  );
}
