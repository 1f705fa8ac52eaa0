import { ShareButton } from "#components/sharing/share-button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";

type Props = { city: City; listing: PublicListing; locale: Locale; baseUrl: string };

/** Ways to tell others of a listing: a link, a mail, a sheet of paper. */
export function ShareListing({ city, listing, locale, baseUrl }: Props) {
  const t = getTranslator(locale, "sharing");
  const place = { city: city.slug, id: listing.id };
  const mail = { subject: listing.title, body: baseUrl + href(locale, "listing", place) };
  const parameters = Object.entries(mail).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return (
    <section className="tools" aria-label={t("title")}>
      <ShareButton title={listing.title} words={{ share: t("share"), copied: t("copied"), failed: t("failed") }} />
      <a className="btn btn--quiet" href={`mailto:?${parameters.join("&")}`}>
        <Icon name="mail" />
        {t("mail")}
      </a>
      <a className="btn btn--quiet" href={href(locale, "poster", place)}>
        <Icon name="print" />
        {t("poster")}
      </a>
    </section>
  );
}
