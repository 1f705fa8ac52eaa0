import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { hasBlocked } from "#lib/server/safety/load-blocked-people.ts";
import { BlockBox } from "./block-box.tsx";

type Props = { details: ExchangeDetails; city: City; locale: Locale; member: Member };

/** "Vous gardez la main": every way out of an exchange, as one block of its details. */
export async function KeepControl({ details: { exchange, conversation }, city, locale, member }: Props) {
  if (!conversation) return null;
  const t = getTranslator(locale, "protection");
  const { otherId, left } = conversation;
  const name = shownName(conversation.otherName, locale);
  const { id } = exchange;
  const blocked = await hasBlocked(member, otherId);
  const to = (route: "exchangeTrouble" | "reportExchange" | "leaveExchange") =>
    href(locale, route, { city: city.slug, id });
  return (
    <div className="keep">
      <Icon name="shield" />
      <h2>{t("keep.title")}</h2>
      <ul className="keep__links">
        {!left && (
          <li>
            <a href={to("leaveExchange")}>{t("keep.leave")}</a>
          </li>
        )}
        <li>
          <a href={to("reportExchange")}>{t("keep.report")}</a>
        </li>
        <li>
          <a href={to("exchangeTrouble")}>{t("keep.trouble")}</a>
        </li>
        <li>
          <BlockBox exchangeId={id} name={name} blocked={blocked} citySlug={city.slug} locale={locale} />
        </li>
      </ul>
    </div>
  );
}
