import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { RefusalCode } from "#lib/refusals/refusal.ts";

type Props = { refusal: RefusalCode; kind: Kind; citySlug: string; locale: Locale };

/** Why nothing can be proposed about a listing now, and where else to look. */
export function CannotPropose({ refusal, kind, citySlug, locale }: Props) {
  const t = getTranslator(locale, "exchange");
  return (
    <>
      <h1>{t("start.refused")}</h1>
      <p className="banner banner--sun">{formTexts(locale, []).refusals[refusal]}</p>
      <p>
        <a className="btn" href={href(locale, "listings", { city: citySlug }, { kind })}>
          {t("start.others")}
        </a>
      </p>
    </>
  );
}
