import type { City } from "#lib/cities/city.ts";
import { fullName, spokenCode } from "#lib/desk/desk-person.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { isEditable } from "#lib/listings/listing-status.ts";
import type { LoadedPerson } from "#lib/server/desk/load-person.ts";

type Props = { loaded: LoadedPerson; city: City; locale: Locale };

/** What the printer makes of the page of a person: one sheet in large letters, to keep near the telephone. */
export function PersonSheet({ loaded: { person, listings, exchanges }, city, locale }: Props) {
  const t = getTranslator(locale, "deskPeople");
  const words = getTranslator(locale, "exchange");
  const { deskPhone, deskHours } = city.settings;
  const current = listings.filter(({ status }) => isEditable(status));
  const meetings = [...exchanges.mine, ...exchanges.current].filter(({ startsAt }) => startsAt);
  return (
    <section className="desk-sheet" aria-hidden="true">
      <h2>{t("person.sheetTitle")}</h2>
      <p>{fullName(person)}</p>
      <p>{t("person.sheetKeep")}</p>
      <dl>
        <dt>{t("person.sheetCode")}</dt>
        <dd className="desk-sheet__code">{spokenCode(person.callbackCode)}</dd>
        {deskPhone && <dt>{t("person.sheetPhone")}</dt>}
        {deskPhone && (
          <dd>
            {deskPhone} {deskHours}
          </dd>
        )}
      </dl>
      {current.length > 0 && <h3>{t("person.sheetListings")}</h3>}
      <ul>
        {current.map((listing) => (
          <li key={listing.id}>
            {listing.title} ({whenLabel(listing, locale)})
          </li>
        ))}
      </ul>
      {meetings.length > 0 && <h3>{t("person.sheetMeetings")}</h3>}
      <ul>
        {meetings.map(({ id, startsAt, otherName: name, title }) => (
          <li key={id}>
            {startsAt && momentLabel(startsAt.toISOString(), locale, city.timeZone)}, {words("list.with", { name })} :{" "}
            {title}
          </li>
        ))}
      </ul>
      <p>{t("person.sheetRights")}</p>
    </section>
  );
}
