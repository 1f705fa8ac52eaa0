import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { UnmetNeed } from "#lib/server/desk/load-unmet-needs.ts";
import { NeedCard } from "./need-card.tsx";

type Props = { needs: readonly UnmetNeed[]; city: City; locale: Locale; explains: boolean; justTaken: boolean };

const SHOWN_FIRST = 10;

/** The requests that wait for an agent, the first ones at once; below, folded, those that one took. */
export function NeedList({ needs, justTaken, ...shown }: Props) {
  const t = getTranslator(shown.locale, "desk");
  const waiting = needs.filter(({ takenAt }) => takenAt === null);
  const taken = needs.filter(({ takenAt }) => takenAt !== null);
  const others = waiting.slice(SHOWN_FIRST);
  return (
    <>
      <p>
        <b>{waiting.length === 0 ? t("empty") : t("count", { count: waiting.length })}.</b>{" "}
        {t(waiting.length === 0 ? "emptyText" : "lead")}
      </p>
      <Cards needs={waiting.slice(0, SHOWN_FIRST)} {...shown} />
      {others.length > 0 && (
        <details className="more">
          <summary>{t("others", { count: others.length })}</summary>
          <Cards needs={others} {...shown} />
        </details>
      )}
      {taken.length > 0 && (
        <details className="more" open={justTaken}>
          <summary>{t("taken", { count: taken.length })}</summary>
          <Cards needs={taken} {...shown} />
        </details>
      )}
    </>
  );
}

function Cards({ needs, city, locale, explains }: Omit<Props, "justTaken">) {
  return (
    <ul className="posts">
      {needs.map((need) => (
        <NeedCard key={need.listing.id} need={need} city={city} locale={locale} explains={explains} />
      ))}
    </ul>
  );
}
