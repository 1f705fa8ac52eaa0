import { randomUUID } from "node:crypto";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { NEWS_LENGTH } from "#lib/notifications/news.ts";
import type { NewsRow } from "#lib/server/news/load-news.ts";
import { addNewsAction, editNewsAction } from "../actions.ts";
import { NewsForm, type NewsValues } from "./news-form.tsx";

const FIELDS = ["newsTitle", "newsText", "newsLink", "startsOn", "endsOn"] as const;
/** What is proposed as the last day. */
const USUAL_DAYS = 14;

/** `edited`: which one is corrected; null to add one. */
type Props = { edited: NewsRow | null; city: City; locale: Locale; now: Date };

function valuesOf(edited: NewsRow | null, today: string, timeZone: string): NewsValues {
  if (!edited) return { newsTitle: "", newsText: "", newsLink: "", startsOn: "", endsOn: addDays(today, USUAL_DAYS) };
  const { title, summary, link, publishedAt, endsOn } = edited;
  const startsOn = localDay(publishedAt, timeZone).date;
  return { newsTitle: title, newsText: summary, newsLink: link ?? "", startsOn, endsOn };
}

/** The form that adds news or corrects some, under its title. */
export function NewsEditor({ edited, city, locale, now }: Props) {
  const t = getTranslator(locale, "cityNews");
  const place = { city: city.slug, locale };
  const { date: today } = localDay(now, city.timeZone);
  const most = { title: NEWS_LENGTH.title.max, text: NEWS_LENGTH.text.max };
  const labels = Object.fromEntries(
    FIELDS.map((name) => [name, { label: t(`field.${name}.label`), hint: t(`field.${name}.hint`, most) }]),
  ) as Record<(typeof FIELDS)[number], { label: string; hint: string }>;
  return (
    <section className="card stack" aria-labelledby="edit">
      <h2 id="edit">{t(edited ? "edit" : "add")}</h2>
      {edited && <p>{t("editHint")}</p>}
      <NewsForm
        key={edited?.id ?? "new"}
        action={(edited ? editNewsAction : addNewsAction).bind(null, place)}
        hidden={edited ? { id: edited.id } : { key: randomUUID() }}
        values={valuesOf(edited, today, city.timeZone)}
        labels={labels}
        today={today}
        submit={t(edited ? "save" : "publish")}
        working={t("working")}
        texts={formTexts(locale, ["newsTitle", "newsText", "news", "key"])}
      />
      {edited && (
        <p>
          <a href={href(locale, "deskNews", { city: city.slug })}>{t("cancel")}</a>
        </p>
      )}
    </section>
  );
}
