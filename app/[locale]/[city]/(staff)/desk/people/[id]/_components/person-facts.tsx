import { PrintButton } from "#components/sharing/print-button.tsx";
import type { City } from "#lib/cities/city.ts";
import { type DeskPerson, fullName, spokenCode } from "#lib/desk/desk-person.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { PhoneLink } from "../../../_components/phone-link.tsx";

type Props = { person: DeskPerson; city: City; locale: Locale };

/** Who it is, how to reach them, and that they agreed. */
export function PersonFacts({ person, city, locale }: Props) {
  const t = getTranslator(locale, "deskPeople");
  const languages = getTranslator(locale, "catalogue");
  const date = getFormatter(locale, city.timeZone).dateTime(person.consentAt, { dateStyle: "long" });
  const how = getTranslator(locale, "deskRequest")(person.consent);
  const facts = [
    { term: t("person.code"), said: spokenCode(person.callbackCode) },
    { term: t("person.quartier"), said: person.quartierName },
    { term: t("person.address"), said: person.address || t("person.noAddress") },
    { term: t("person.languages"), said: person.languages.map((one) => languages(`language.${one}`)).join(", ") },
    { term: t("person.consent"), said: t("person.consentLine", { how, date, name: person.consentBy }) },
  ];
  return (
    <>
      <p className="desk-acts">
        <PhoneLink phone={person.phone} className="btn btn--offer" label={t("person.call", { phone: person.phone })} />
        <a
          className="btn btn--ghost"
          href={href(locale, "deskRequest", { city: city.slug }, { personne: person.memberId })}
          aria-label={`${t("person.another")} (${fullName(person)})`}
        >
          {t("person.another")}
        </a>
        <PrintButton label={t("person.print")} />
      </p>
      <dl className="desk-facts">
        {facts.map(({ term, said }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
