import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { bellWords } from "#lib/notifications/notice-words.ts";
import type { Topic } from "#lib/notifications/topic.ts";
import type { Told } from "#lib/server/notifications/load-notifications.ts";

type Props = { item: Told; timeZone: string; locale: Locale };

const ICONS: Record<Topic | "service", IconName> = {
  solicitations: "give",
  messages: "chat",
  reminders: "clock",
  digest: "leaf",
  cityNews: "mega",
  service: "info",
};

/** One thing that somebody was told: a button of the form around it, which opens its place. */
export function NoticeItem({ item, timeZone, locale }: Props) {
  const { id, kind, notice, createdAt, readAt, inDigest } = item;
  const topic = item.topic ?? "service";
  const t = getTranslator(locale, "notices");
  const { title, body } = bellWords(kind, notice, locale, timeZone);
  const time = getFormatter(locale, timeZone).dateTime(createdAt, { hour: "numeric", minute: "2-digit" });
  return (
    <li>
      <button type="submit" name="notice" value={id} className={readAt ? "told" : "told told--new"}>
        <Icon name={ICONS[topic]} />
        <span className="told__text">
          <span className="vh">
            {!readAt && `${t("unread")}. `}
            {`${t(`topic.${topic}`)}. `}
          </span>
          <span className="told__title">{title}</span>
          <span>{body}</span>
          {inDigest && <span className="small muted">{t("inDigest")}</span>}
        </span>
        <span className="told__when">
          <time className="small muted" dateTime={createdAt.toISOString()}>
            {time}
          </time>
          {!readAt && (
            <span className="told__new" aria-hidden="true">
              {t("unread")}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
