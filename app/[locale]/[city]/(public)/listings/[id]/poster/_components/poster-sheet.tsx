import { Sign } from "#components/listing/sign.tsx";
import { QrCode } from "#components/sharing/qr-code.tsx";
import { Logo } from "#components/shell/logo.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { lastMoment } from "#lib/listings/local-time.ts";
import { listingReference, type PublicListing } from "#lib/listings/public-listing.ts";
import { PosterStrips } from "./poster-strips.tsx";

type Props = { city: City; listing: PublicListing; locale: Locale; baseUrl: string };

/** Three sizes of the title, so that ninety letters still fit. */
function titleSize({ length }: string): string {
  if (length <= 36) return "l";
  return length <= 62 ? "m" : "s";
}

/** The A4 page itself, drawn in millimetres of its own width. */
export function PosterSheet({ city, listing, locale, baseUrl }: Props) {
  const t = getTranslator(locale, "sharing");
  const { deskPhone, deskHours } = city.settings;
  const { kind, title } = listing;
  const reference = listingReference(listing);
  const end = getFormatter(locale, city.timeZone).dateTime(lastMoment(listing.expiresAt), { dateStyle: "long" });
  return (
    <article className={`sheet sheet--${kind}`} aria-label={t("poster.preview")}>
      <div className="a4">
        <div className="stones" aria-hidden="true" />
        <div className="a4__in">
          <div className="a4__brand">
            <Logo />
            <span>
              {getTranslator(locale, "common")("brand")}
              <small>{t("poster.city", { city: city.name })}</small>
            </span>
            <span className="a4__code">
              {t("poster.listing")}
              <br />
              {reference}
            </span>
          </div>
          <div className="a4__call">
            <Sign kind={kind} size="l" />
            <p>{t(`poster.call.${kind}`)}</p>
          </div>
          <h2 className={`a4__title a4__title--${titleSize(title)}`}>{title}</h2>
          <div className="a4__facts">
            <ul>
              <Fact icon="cal" text={whenLabel(listing, locale, 3)} />
              <Fact icon="pin" text={listing.quartierFullName} />
              <Fact icon="heart" text={t("poster.free")} />
            </ul>
            <div className="a4__qr">
              <QrCode
                text={baseUrl + href(locale, "listing", { city: city.slug, id: listing.id })}
                label={t("poster.qr")}
              />
              {t(`poster.scan.${kind}`)}
            </div>
          </div>
          {deskPhone && (
            <p className="a4__desk">
              {t("poster.desk", { phone: deskPhone })}
              {deskHours && <small>{deskHours}</small>}
            </p>
          )}
        </div>
        <p className="a4__end">
          <span>{t("poster.until", { date: end })}</span>
          <span>{t("poster.litter")}</span>
        </p>
        <PosterStrips city={city} locale={locale} reference={reference} baseUrl={baseUrl} />
      </div>
    </article>
  );
}

function Fact({ icon, text }: { icon: "cal" | "pin" | "heart"; text: string }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{text.charAt(0).toLocaleUpperCase() + text.slice(1)}</span>
    </li>
  );
}
