import { sentTexts } from "#components/notifications/sent-texts.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { SentMessage } from "#lib/notifications/sent-message.ts";

type Props = { message: SentMessage; now: Date; city: City; locale: Locale };

/** One message of the log. */
export function SentLine({ message, now, city: { timeZone }, locale }: Props) {
  const { title, date, way, state, why } = sentTexts(message, { now, timeZone, locale });
  return (
    <li>
      <p>
        <b>{title}</b>
      </p>
      <p className="small">
        <time dateTime={message.at.toISOString()}>{date}</time>, {way} · {state}
      </p>
      <p className="hint">{why}</p>
    </li>
  );
}
