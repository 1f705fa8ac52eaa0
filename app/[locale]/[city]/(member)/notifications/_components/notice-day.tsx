import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { nearDay, type OfDay } from "#lib/notifications/by-day.ts";
import type { Told } from "#lib/server/notifications/load-notifications.ts";
import { NoticeItem } from "./notice-item.tsx";

type Props = { day: OfDay<Told>; timeZone: string; locale: Locale; now: Date };

const capitalised = (label: string) => label.charAt(0).toUpperCase() + label.slice(1);

function dayLabel({ day, timeZone, locale, now }: Props): string {
  const near = nearDay(day.date, now, timeZone);
  if (near) return getTranslator(locale, "notices")(near);
  const form = { weekday: "long", day: "numeric", month: "long" } as const;
  return capitalised(getFormatter(locale, "UTC").dateTime(new Date(`${day.date}T12:00:00Z`), form));
}

/** What somebody was told on one day. */
export function NoticeDay(props: Props) {
  const { day, timeZone, locale } = props;
  const id = `day-${day.date}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{dayLabel(props)}</h2>
      <ul className="notices__list card">
        {day.items.map((item) => (
          <NoticeItem key={item.id} item={item} timeZone={timeZone} locale={locale} />
        ))}
      </ul>
    </section>
  );
}
