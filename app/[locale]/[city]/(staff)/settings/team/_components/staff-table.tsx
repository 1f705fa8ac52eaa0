import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { StaffMember } from "#lib/server/team/load-team.ts";

type Props = { staff: readonly StaffMember[]; ownId: string; city: City; locale: Locale };

/** Who works for the city: what they may do, since when, and when they were here last. */
export function StaffTable({ staff, ownId, city, locale }: Props) {
  const t = getTranslator(locale, "team");
  return (
    <section className="stack" aria-labelledby="staff">
      <h2 id="staff">{t("staff.title", { count: staff.length })}</h2>
      <ScrollRegion label={t("staff.region")}>
        <table className="table team-table">
          <thead>
            <tr>
              <th scope="col">{t("staff.name")}</th>
              <th scope="col">{t("staff.role")}</th>
              <th scope="col">{t("staff.since")}</th>
              <th scope="col">{t("staff.seen")}</th>
            </tr>
          </thead>
          <tbody>
            {staff.map((person) => (
              <StaffRow key={person.id} person={person} isOwn={person.id === ownId} city={city} locale={locale} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function StaffRow({
  person,
  isOwn,
  city,
  locale,
}: {
  person: StaffMember;
  isOwn: boolean;
  city: City;
  locale: Locale;
}) {
  const t = getTranslator(locale, "team");
  const { id, firstName, email, role, since, lastSeenAt, suspended, hasSecondFactor } = person;
  const day = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "medium" });
  return (
    <tr>
      <th scope="row">
        {firstName}
        {isOwn && <span className="muted"> ({t("staff.you")})</span>}
        {email && <span className="team-table__more">{email}</span>}
        {hasSecondFactor && <span className="team-table__more">{t("factor.on")}</span>}
        {suspended && <span className="badge">{t("staff.suspended")}</span>}
      </th>
      <td>
        {t(`role.${role}.name`)}
        <a
          className="team-table__more"
          href={`${href(locale, "teamSettings", { city: city.slug }, { role: id })}#change`}
          aria-label={t("staff.changeAbout", { name: firstName })}
        >
          {t("staff.change")}
        </a>
      </td>
      <td>{day(since)}</td>
      <td>{day(lastSeenAt)}</td>
    </tr>
  );
}
