import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isExchangeSample, type SampleName, sampleMail } from "#lib/server/mail/sample-mails.ts";

/** What administrators read in the list of the mails: its kind; of those about an exchange, what it tells. */
export function sampleLabel(name: SampleName, locale: Locale): string {
  const t = getTranslator(locale, "mailPreview");
  if (!isExchangeSample(name)) return t(`kind.${name}`);
  return t("exchange", { subject: sampleMail(name, locale, { name: "" })?.subject ?? "" });
}
