import { SelectField } from "#components/ui/select-field.tsx";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { MAIL_SCHEMES, MAIL_WIDTHS, type MailPreviewChoice } from "#lib/server/desk/preview-mail.ts";
import { SAMPLE_NAMES } from "#lib/server/mail/sample-mails.ts";
import { sampleLabel } from "./sample-label.ts";

type Props = { choice: MailPreviewChoice; city: string; locale: Locale };

/** Which template to show, and how: a plain form, whose answer is an address. */
export function ChoiceForm({ choice, city, locale }: Props) {
  const t = getTranslator(locale, "mailPreview");
  const options = {
    modele: SAMPLE_NAMES.map((value) => ({ value, label: sampleLabel(value, locale) })),
    langue: LOCALES.map((value) => ({ value, label: t(`langue.${value}`) })),
    schema: MAIL_SCHEMES.map((value) => ({ value, label: t(`schema.${value}`) })),
    largeur: MAIL_WIDTHS.map((value) => ({ value, label: t(`largeur.${value}`) })),
  };
  const names = ["modele", "langue", "schema", "largeur"] as const;
  return (
    <form className="mail-preview__form" action={href(locale, "mailTemplates", { city })}>
      {names.map((name) => (
        <SelectField
          key={name}
          name={name}
          label={t(`field.${name}`)}
          options={options[name]}
          defaultValue={choice[name]}
        />
      ))}
      <button type="submit" className="btn">
        {t("show")}
      </button>
    </form>
  );
}
