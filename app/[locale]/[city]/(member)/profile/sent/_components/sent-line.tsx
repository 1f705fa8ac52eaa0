import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { isNotifiedKind } from "#lib/notifications/kind-policy.ts";
import type { SentMessage } from "#lib/server/notifications/load-sent-messages.ts";

type Props = { message: SentMessage; now: Date; city: City; locale: Locale };

/** One message: what it said first, when, by which way, what became of it, and why it was written. */
export function SentLine({ message, now, city, locale }: Props) {
  const t = getTranslator(locale, "preferences");
  const { subject, channel, at } = message;
  const kind = isNotifiedKind(message.kind) ? message.kind : "other";
  const date = getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <li>
      <p>
        <b>{subject || t(`kind.${kind}`)}</b>
      </p>
      <p className="small">
        <time dateTime={at.toISOString()}>{date}</time>, {t(`log.${channel}`)} · {stateText(message, now, date, locale)}
      </p>
      <p className="hint">{t(`why.${kind}`)}</p>
    </li>
  );
}

function stateText({ state, dropReason, at }: SentMessage, now: Date, date: string, locale: Locale): string {
  const t = getTranslator(locale, "preferences");
  if (state === "waiting") return at > now ? t("log.waiting", { date }) : t("log.now");
  return t(`log.${state === "dropped" ? (dropReason ?? "stale") : state}`);
}
