import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { FIGURE_LISTS, type FigureList } from "#lib/insights/figure-list.ts";
import { listHref } from "../../_components/shown.ts";

type Props = { list: FigureList; city: City; locale: Locale; query: Record<string, string> };

/** The lists that there are, with the same filters. */
export function ListLinks({ list, ...shown }: Props) {
  const t = getTranslator(shown.locale, "dashboard");
  return (
    <nav aria-label={t("listings.choose")}>
      <ul className="chips">
        {(Object.keys(FIGURE_LISTS) as FigureList[]).map((one) => (
          <li key={one}>
            <a
              className={one === list ? "chip chip--on" : "chip"}
              href={listHref(shown, one)}
              aria-current={one === list ? "page" : undefined}
            >
              {t(`listings.what.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
