import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { NewsState } from "#lib/notifications/news.ts";
import type { NewsRow } from "#lib/server/news/load-news.ts";
import { restoreNewsAction, withdrawNewsAction } from "../actions.ts";

type Props = { state: NewsState; news: readonly NewsRow[]; city: City; locale: Locale };

/** News in one state under its title, each with what may be done to it; nothing when there are none. */
export function NewsList({ state, news, city, locale }: Props) {
  if (news.length === 0) return null;
  const t = getTranslator(locale, "cityNews");
  return (
    <section className="stack" aria-labelledby={state}>
      <h2 id={state}>{t(`state.${state}`, { count: news.length })}</h2>
      <ul className="log">
        {news.map((one) => (
          <NewsItem key={one.id} one={one} state={state} city={city} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

/** What the city tells, as the digest has it: its title, which leads to more, and its few words. */
export function NewsWords({ one: { title, summary, link } }: { one: Pick<NewsRow, "title" | "summary" | "link"> }) {
  return (
    <>
      <p>
        <b>
          {link ? (
            <a href={link} rel="noopener noreferrer nofollow">
              {title}
            </a>
          ) : (
            title
          )}
        </b>
      </p>
      <p>{summary}</p>
    </>
  );
}

function NewsItem({ one, state, city, locale }: Omit<Props, "news"> & { one: NewsRow }) {
  const t = getTranslator(locale, "cityNews");
  const { id, title, publishedAt, endsOn, createdBy } = one;
  const day = (at: Date, timeZone: string) => getFormatter(locale, timeZone).dateTime(at, { dateStyle: "long" });
  const days = { start: day(publishedAt, city.timeZone), end: day(new Date(`${endsOn}T12:00:00Z`), "UTC") };
  return (
    <li className="news">
      <NewsWords one={one} />
      <p className="small">
        {t("days", days)} · {t("by", { name: createdBy })}
      </p>
      <div className="news__acts">
        {state !== "past" && state !== "withdrawn" && (
          <a
            className="btn btn--ghost btn--s"
            href={`${href(locale, "deskNews", { city: city.slug }, { change: id })}#edit`}
            aria-label={t("changeAbout", { title })}
          >
            {t("change")}
          </a>
        )}
        {state !== "past" && (
          <ButtonForm
            action={(state === "withdrawn" ? restoreNewsAction : withdrawNewsAction).bind(null, {
              city: city.slug,
              locale,
            })}
            hidden={{ id }}
            buttons={[{ label: t(state === "withdrawn" ? "restore" : "withdraw"), variant: "quiet" }]}
            about={t(state === "withdrawn" ? "restoreAbout" : "withdrawAbout", { title })}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        )}
      </div>
    </li>
  );
}
