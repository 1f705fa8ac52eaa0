import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { QUEUE_FILTERS, type Queue, type QueueFilter, type QueueItem } from "#lib/moderation/case-view.ts";
import { type TimeLeft, timeLeft } from "#lib/moderation/time-left.ts";
import { timeWords } from "./time-words.ts";

export type QueueItemView = {
  id: string;
  href: string;
  sign: "offer" | "request" | "member" | "photo";
  signWord: string;
  title: string;
  /** Why it is here. */
  why: string;
  isDanger: boolean;
  /** Who works on it; empty when nobody does. */
  lock: string;
  isMine: boolean;
  time: Pick<TimeLeft, "state" | "share"> & { words: string };
};

/** The queue in words ready to be shown: drawn with the page, and sent again with each change. */
export type QueueView = {
  waiting: string;
  late: string;
  filters: { filter: QueueFilter; label: string; count: number; href: string; isOn: boolean }[];
  items: QueueItemView[];
  /** What the list does not show. */
  more: string;
  whole: string;
  empty: string;
};

export type QueuePlace = { city: Pick<City, "slug">; locale: Locale; filter: QueueFilter };

/** The address of the queue: a case of it, and which part is shown. */
export function queueHref(
  { city, locale, filter }: QueuePlace,
  query: Record<string, string | undefined> = {},
): string {
  return href(locale, "moderation", { city: city.slug }, { ...query, file: filter === "all" ? undefined : filter });
}

function signOf({ subject, kind }: QueueItem): QueueItemView["sign"] {
  if (subject === "photo") return "photo";
  return kind ?? "member";
}

function titleOf({ subject, origin, title }: QueueItem, locale: Locale): string {
  const t = getTranslator(locale, "moderation");
  const about = subject === "message" ? t("queue.messages") : subject === "member" ? t("queue.person") : title;
  const named = about || t("queue.untitled");
  if (origin === "appeal") return t("queue.appeal", { title: named });
  return subject === "photo" ? t("queue.photo", { title: named }) : named;
}

const MOST_CODES = 2;

/** What brought a case first, then what its moderator should know before opening it. */
function whyOf(item: QueueItem, locale: Locale): string {
  const t = getTranslator(locale, "moderation");
  const rules = getTranslator(locale, "rules");
  const { level, reports, origin, codes, escalated, opinion } = item;
  const brought = reports > 0 ? t("queue.reported", { count: reports }) : t(`queue.origin.${origin}`);
  return [
    level === "danger" && t("queue.danger"),
    origin === "appeal" ? t("queue.origin.appeal") : brought,
    ...codes.slice(0, MOST_CODES).map((code) => rules(`code.${code}.name`)),
    opinion && t(`queue.opinion.${opinion}`),
    escalated && t("queue.escalated"),
  ]
    .filter(Boolean)
    .join(" · ");
}

function lockOf({ claim }: QueueItem, locale: Locale): string {
  if (!claim) return "";
  const t = getTranslator(locale, "moderation");
  return claim.isMine ? t("queue.mine") : t("queue.claimed", { name: claim.firstName });
}

function itemView(item: QueueItem, place: QueuePlace, now: Date): QueueItemView {
  const { locale } = place;
  const time = timeLeft(item, now);
  const sign = signOf(item);
  return {
    id: item.id,
    href: queueHref(place, { dossier: item.id }),
    sign,
    signWord: getTranslator(locale, "moderation")(`queue.sign.${sign}`),
    title: titleOf(item, locale),
    why: whyOf(item, locale),
    isDanger: item.level === "danger",
    lock: lockOf(item, locale),
    isMine: item.claim?.isMine ?? false,
    time: { state: time.state, share: time.share, words: timeWords(time, locale) },
  };
}

/** What waits for one moderator, in words. */
export function queueView(queue: Queue, place: QueuePlace, now: Date): QueueView {
  const t = getTranslator(place.locale, "moderation");
  const { items, total, late, reported, appeals, escalated } = queue;
  const counts: Record<QueueFilter, number> = { all: total, reported, appeals, escalated };
  const left = counts[place.filter] - items.length;
  return {
    waiting: t("waiting", { count: total }),
    late: t("late", { count: late }),
    filters: QUEUE_FILTERS.map((filter) => ({
      filter,
      label: t(`filter.${filter}`),
      count: counts[filter],
      href: queueHref({ ...place, filter }),
      isOn: filter === place.filter,
    })),
    items: items.map((item) => itemView(item, place, now)),
    more: left > 0 ? t("queue.more", { count: left }) : "",
    whole: t("queue.whole", { count: items.length }),
    empty: items.length > 0 ? "" : t(total > 0 ? "empty.filtered" : "empty.title"),
  };
}
