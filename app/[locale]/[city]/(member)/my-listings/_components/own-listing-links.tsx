import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isEditable, type ListingStatus } from "#lib/listings/listing-status.ts";

type Props = {
  listing: { id: string; title: string; status: ListingStatus };
  citySlug: string;
  locale: Locale;
  /** Whether it may be deleted. */
  erase: boolean;
};

/** The pages of a listing that only its author has. */
export function OwnListingLinks({ listing: { id, title, status }, citySlug, locale, erase }: Props) {
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
      {erase && (
        <a className="btn btn--quiet btn--s" href={href(locale, "deleteListing", params)}>
          {t("delete")}
          {about}
        </a>
      )}
    </>
  );
}
