import { Icon } from "#components/ui/icon.tsx";
import type { Picture } from "#lib/i18n/figure-pictures.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { picture: Picture; title: string; city: string; locale: Locale; query: Record<string, string> };

/** The same picture as a file, with its title, its period and its source. */
export function PictureLinks({ picture, title, city, locale, query }: Props) {
  const t = getTranslator(locale, "dashboard");
  const search = new URLSearchParams({ ...query, langue: locale });
  return (
    <p className="picture-links">
      <span>{t("picture.label")}</span>
      {(["png", "svg"] as const).map((format) => (
        <a key={format} href={`/api/${city}/dashboard/${picture}.${format}?${search}`} download>
          <Icon name="dl" size="s" />
          {t(`picture.${format}`)}
          <span className="vh">, {title}</span>
        </a>
      ))}
    </p>
  );
}
