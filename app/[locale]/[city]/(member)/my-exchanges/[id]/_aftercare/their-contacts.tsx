import { type ContactDetails, dialled } from "#lib/exchanges/contact-details.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What the other one shares, with a link for each way to use it. */
export function TheirContacts({ theirs, locale }: { theirs: ContactDetails; locale: Locale }) {
  const t = getTranslator(locale, "aftercare");
  const { phone, email, address } = theirs;
  return (
    <>
      {phone && (
        <>
          <p>
            <b className="aft__what num nb">{phone}</b>
          </p>
          <p className="aft__links">
            <a href={`tel:${dialled(phone)}`}>{t("contact.call")}</a>
            <a href={`sms:${dialled(phone)}`}>{t("contact.text")}</a>
          </p>
        </>
      )}
      {email && (
        <>
          <p className="aft__long">
            <b>{email}</b>
          </p>
          <p className="aft__links">
            <a href={`mailto:${email}`}>{t("contact.write")}</a>
          </p>
        </>
      )}
      {address && (
        <p className="aft__long">
          <span className="small muted">{t("contact.address")}</span>
          <br />
          <b>{address}</b>
        </p>
      )}
      <p className="small muted">{t("contact.why")}</p>
    </>
  );
}
