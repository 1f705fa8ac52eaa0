import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Language } from "#lib/listings/listing.ts";
import { OPTION_NAMES, type PosterOptions } from "#lib/sharing/poster-options.ts";

type Props = { locale: Locale; offered: readonly Language[]; chosen: PosterOptions };

/**
 * The switches of a poster. They act by style alone (`poster.css`), at once and without a script, so that a stored page
 * has them too; where they stand in a form, the address keeps them.
 */
export function PosterSwitches({ locale, offered, chosen }: Props) {
  const t = getTranslator(locale, "posters");
  const language = getTranslator(locale, "catalogue");
  return (
    <fieldset className="poster-options">
      <legend className="vh">{t("options")}</legend>
      <Switch id="option-strips" name={OPTION_NAMES.strips} label={t("option.strips")} on={chosen.strips} />
      {offered.map((one, at) => (
        <Switch
          key={one}
          id={`option-sentence-${at + 1}`}
          name={OPTION_NAMES.language}
          value={one}
          label={t("option.sentence", { language: language(`language.${one}`) })}
          on={chosen.languages.includes(one)}
        />
      ))}
      <Switch id="option-ink" name={OPTION_NAMES.ink} label={t("option.ink")} on={chosen.ink} />
    </fieldset>
  );
}

type SwitchProps = { id: string; name: string; value?: string; label: string; on: boolean };

function Switch({ id, name, value = "1", label, on }: SwitchProps) {
  return (
    <label className="switch">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={on} />
      {label}
    </label>
  );
}
