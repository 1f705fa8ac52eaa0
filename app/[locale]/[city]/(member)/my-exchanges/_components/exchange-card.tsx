import { CATEGORY_ICONS } from "#components/listing/category-icon.ts";
import { Sign } from "#components/listing/sign.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { attentionOf } from "#lib/exchanges/attention.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { MyExchange } from "#lib/server/exchanges/load-my-exchanges.ts";
import { dayAndHour, dayOnly, endLabel } from "./exchange-moment.ts";

type Props = { exchange: MyExchange; city: City; locale: Locale; now: Date };

/** When it is, until when an answer is waited for, or how it ended. */
function momentOf({ status, startsAt, expiresAt, at, createdAt }: MyExchange, city: City, locale: Locale): string {
  const t = getTranslator(locale, "exchange");
  if (status === "proposed") return t("list.until", { date: endLabel(expiresAt, city, locale) });
  if (status === "accepted" && startsAt) return t("list.meet", { date: dayAndHour(startsAt, city, locale) });
  if (status === "accepted") return t("list.since", { date: dayOnly(createdAt, city, locale) });
  return t("list.ended", { outcome: t(`step.${status}`), date: dayOnly(at, city, locale) });
}

/** One exchange in the list: with whom, about what, when, and what it waits for. */
export function ExchangeCard({ exchange, city, locale, now }: Props) {
  const t = getTranslator(locale, "exchange");
  const { id, kind, category, title, me, otherName } = exchange;
  const name = shownName(otherName, locale);
  const attention = attentionOf(exchange, now);
  const role = kind === "request" ? t(`role.${me}.request`, { name }) : t(`role.${me}.offer`, { name });
  return (
    <li className="post">
      <Sign kind={kind} />
      <div className="post__top">
        <span className={`kind kind--${kind}`}>{role}</span>
        {attention && <span className="badge badge--sun">{t(`list.attention.${attention}`)}</span>}
      </div>
      <h3>
        <a href={href(locale, "exchange", { city: city.slug, id })}>{title}</a>
      </h3>
      <div className="meta">
        <span>
          <Icon name="user" />
          {t("list.with", { name })}
        </span>
        <span>
          <Icon name={exchange.startsAt ? "cal" : "clock"} />
          {momentOf(exchange, city, locale)}
        </span>
        <span>
          <Icon name={CATEGORY_ICONS[category]} />
          {getTranslator(locale, "catalogue")(`category.${category}`)}
        </span>
      </div>
    </li>
  );
}
