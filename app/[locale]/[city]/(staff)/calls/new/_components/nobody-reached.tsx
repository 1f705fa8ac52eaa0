import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CallPreview } from "#lib/server/calls/preview-call.ts";

type Props = { preview: CallPreview /** The address of the same call, to be changed. */; edit: string; locale: Locale };

/** Why there is nothing to press, and what would help. */
export function NobodyReached({ preview: { input }, edit, locale }: Props) {
  const t = getTranslator(locale, "calls");
  const advice = [
    "quartiers",
    ...(input.proches ? [] : ["close"]),
    ...(input.voisins ? [] : ["neighbours"]),
    "later",
    "poster",
  ];
  return (
    <section className="banner banner--sun" aria-labelledby="nobody">
      <Icon name="info" />
      <div className="stack">
        <h2 id="nobody">{t("preview.nobody.title")}</h2>
        <p>{t("preview.nobody.text")}</p>
        <ul>
          {advice.map((one) => (
            <li key={one}>{t(`preview.nobody.${one as "quartiers"}`)}</li>
          ))}
        </ul>
        <p>
          <a className="btn" href={edit}>
            {t("preview.edit")}
          </a>
        </p>
      </div>
    </section>
  );
}
