import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { MailPreviewChoice } from "#lib/server/desk/preview-mail.ts";
import type { RenderedMail } from "#lib/server/mail/compose-mail.ts";
import { sampleLabel } from "./sample-label.ts";

type Props = { mail: RenderedMail; choice: MailPreviewChoice; city: string; locale: Locale };

/** A mail as one reads it, beside its text for who reads without HTML. What is in the frame can do nothing. */
export function MailView({ mail, choice, city, locale }: Props) {
  const t = getTranslator(locale, "mailPreview");
  const { modele, langue, schema, largeur } = choice;
  const query = new URLSearchParams({ modele, langue, schema });
  return (
    <>
      <h2>{sampleLabel(modele, locale)}</h2>
      <p>
        {t("subject")} <strong lang={langue}>{mail.subject}</strong>
      </p>
      <div className={`mail-preview__parts mail-preview__parts--${largeur}`}>
        <section aria-labelledby="mail-html">
          <h3 id="mail-html">{t("html")}</h3>
          <iframe sandbox="" title={t("frame")} src={`/api/${city}/mail-preview?${query}`} />
        </section>
        <section aria-labelledby="mail-text">
          <h3 id="mail-text">{t("text")}</h3>
          <pre lang={langue}>{mail.text}</pre>
        </section>
      </div>
    </>
  );
}
