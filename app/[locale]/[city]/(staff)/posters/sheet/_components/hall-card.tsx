import type { CSSProperties } from "react";
import { Sign } from "#components/listing/sign.tsx";
import { QrCode } from "#components/sharing/qr-code.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import type { PosterCard } from "#lib/server/posters/load-poster-cards.ts";
import { titleSize } from "#lib/sharing/title-size.ts";

type Props = { card: PosterCard; perPage: number; city: City; locale: Locale; baseUrl: string };

/** The room of a title where strips leave the least, in millimetres. */
const ROOMS: Record<number, { width: number; height: number }> = {
  6: { width: 44, height: 33 },
  8: { width: 48, height: 22 },
};
const SIZES = [6, 5.2, 4.5, 3.8, 3.2];

/** One listing on a sheet of many: its kind, title and moment, its code and the reference to read out. */
export function HallCard({ card, perPage, city, locale, baseUrl }: Props) {
  const t = getTranslator(locale, "posters");
  const { id, kind, title } = card;
  const reference = listingReference(card);
  const size = titleSize(title, { ...(ROOMS[perPage] ?? { width: 44, height: 22 }), sizes: SIZES });
  return (
    <li className={`a4__card a4__card--${kind}`}>
      <div>
        <p className="a4__card-kind">
          <Sign kind={kind} size="s" />
          {getTranslator(locale, "catalogue")(`kind.${kind}`)}
        </p>
        <h3 style={{ "--title": size } as CSSProperties}>{title}</h3>
        <p className="a4__card-when">{whenLabel(card, locale, 2)}</p>
      </div>
      <div className="a4__card-code">
        <QrCode
          text={baseUrl + href(locale, "listing", { city: city.slug, id })}
          label={t("sheet.qrOf", { reference })}
        />
        <b>{reference}</b>
      </div>
    </li>
  );
}
