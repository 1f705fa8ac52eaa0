import type { FormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = {
  place: FormPlace;
  /** Of all pages; a later one has only nothing older. */
  isFirst: boolean;
};

/** An empty list: what will come into it. */
export function NothingTold({ place: { city, locale }, isFirst }: Props) {
  const t = getTranslator(locale, "notices");
  if (!isFirst) return <p>{t("emptyPage")}</p>;
  return (
    <section className="card card--flat stack">
      <h2>{t("empty.title")}</h2>
      <p>{t("empty.text")}</p>
      <p>
        <a className="btn" href={href(locale, "listings", { city })}>
          {t("empty.action")}
        </a>
      </p>
    </section>
  );
}
