import { EXCHANGE_NEWS } from "#lib/exchanges/exchange-news.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { href, ROUTES, type RouteParams } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isBellKind } from "./kind-policy.ts";
import type { Notice } from "./notice.ts";

/** What a message says in short. */
type NoticeWords = { title: string; body: string };
type Worded = Pick<Notice, "variant" | "words">;

/** Under which words of the interface a notice is worded; a kind that is not known any more has words that fit all. */
function keyOf(kind: string, variant: string | undefined) {
  const news = EXCHANGE_NEWS.find((one) => one === variant);
  if (kind === "exchange-news") return news ? (`exchange.${news}` as const) : ("kind.other" as const);
  return isBellKind(kind) && kind !== "exchange-news" ? (`kind.${kind}` as const) : ("kind.other" as const);
}

function dateOf(startsAt: string | number | undefined, locale: Locale, timeZone: string): string {
  const date = new Date(startsAt ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return "";
  return momentLabel(date.toISOString(), locale, timeZone);
}

/**
 * What the bell says of a message, in the language of its reader. Of its words it knows `name` (a first name, or that of a
 * search), `title` (of a listing), `count`, `startsAt` (ISO, shown in the time zone of the city), `role`, `verified` and `what` (of `ACCOUNT_CHANGES`).
 */
export function bellWords(kind: string, notice: Worded, locale: Locale, timeZone: string): NoticeWords {
  const t = getTranslator(locale, "notices");
  const { name = "", title = "", count, startsAt, role = "", verified = "", what = "" } = notice.words;
  const date = dateOf(startsAt, locale, timeZone);
  const words = {
    name: name || t("missing.name"),
    title: title || t("missing.title"),
    count: Number(count) || 0,
    date,
    hasDate: date ? "yes" : "no",
    role: String(role),
    verified: String(verified),
    what: String(what),
  };
  const key = keyOf(kind, notice.variant);
  return { title: t(`${key}.title`, words), body: t(`${key}.body`, words) };
}

/** What a device says of a message: no name, no title, nothing that whoever looks over a shoulder should not read. */
export function deviceWords(kind: string, notice: Pick<Notice, "variant">, locale: Locale): NoticeWords {
  const t = getTranslator(locale, "notices");
  const key = keyOf(kind, notice.variant);
  return { title: t(`${key}.push.title`), body: t(`${key}.push.body`) };
}

/** The address of the place that a message leads to; null when it leads to a page that is not there any more. */
export function noticePath({ route, params, query }: Notice["place"], locale: Locale): string | null {
  if (!Object.hasOwn(ROUTES, route)) return null;
  const asked = [...ROUTES[route][locale].matchAll(/:([a-z]+)/g)].map(([, name = ""]) => name);
  if (!asked.every((name) => (params as Record<string, string>)[name])) return null;
  return href(locale, route, params as RouteParams<typeof route>, query);
}
