import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { cityTotals } from "#lib/insights/open-data/release-rows.ts";
import type { PublishedRelease } from "#lib/server/insights/load-releases.ts";
import { quarterName } from "./quarter-name.ts";

type Props = { published: PublishedRelease; timeZone: string; locale: Locale };

/** The quarter in four numbers. */
export function Headline({ published: { release, publishedAt }, timeZone, locale }: Props) {
  const t = getTranslator(locale, "openData");
  const format = getFormatter(locale, timeZone);
  const { helps, requests, offers } = cityTotals(release);
  const numbers = { helps, requests, offers, people: release.people };
  const day = format.dateTime(publishedAt, { dateStyle: "long" });
  const date = locale === "fr" ? day.replace(/^1(?= )/, "1er") : day;
  return (
    <section>
      <h2>{quarterName(release.period, locale)}</h2>
      <dl className="numbers">
        {(["helps", "requests", "offers", "people"] as const).map((name) => (
          <div key={name}>
            <dt>{t(`headline.${name}`)}</dt>
            <dd>{numbers[name] === null ? t("masked") : format.number(numbers[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t("publishedOn", { date })}</p>
    </section>
  );
}
