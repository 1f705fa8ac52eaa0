import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What can be printed; its word in the address is `quoi`. */
export const PRINTED = { quartier: "quartier", call: "appel", listing: "annonce" } as const;
export type Printed = keyof typeof PRINTED;

type Props = { city: string; locale: Locale; current: Printed | "sheet" };

/** The ways from one thing to print to the other. */
export function PosterTabs({ city, locale, current }: Props) {
  const t = getTranslator(locale, "posters");
  const tabs = [
    ...(["quartier", "call", "listing"] as const).map((what) => ({
      what,
      to: href(locale, "posters", { city }, { quoi: PRINTED[what] }),
    })),
    { what: "sheet" as const, to: href(locale, "posterSheet", { city }) },
  ];
  return (
    <nav className="poster-tabs" aria-label={t("choose")}>
      <ul>
        {tabs.map(({ what, to }) => (
          <li key={what}>
            <a className="chip" href={to} aria-current={what === current ? "page" : undefined}>
              {t(`what.${what}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
