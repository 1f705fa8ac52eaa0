import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { RoleOffer } from "#lib/server/team/load-team.ts";
import { STAFF_ROLES } from "#lib/team/team.schema.ts";
import { offerRoleAction, withdrawOfferAction } from "../actions.ts";
import { RoleForm } from "./role-form.tsx";

type Place = { city: City; locale: Locale };

/** The form that offers a role to an address, whoever has it. */
export function OfferRole({ city, locale }: Place) {
  const t = getTranslator(locale, "team");
  return (
    <section className="card stack" aria-labelledby="offer">
      <h2 id="offer">{t("offer.title")}</h2>
      <p>{t("offer.lead")}</p>
      <RoleForm
        action={offerRoleAction.bind(null, { city: city.slug, locale })}
        hidden={{}}
        role={{
          label: t("offer.role"),
          options: STAFF_ROLES.map((role) => ({
            value: role,
            label: t(`role.${role}.name`),
            hint: t(`role.${role}.about`),
          })),
        }}
        email={t("offer.email")}
        sure={null}
        submit={t("offer.submit")}
        working={t("working")}
        texts={formTexts(locale, ["team", "email"])}
      />
    </section>
  );
}

/** What was offered and nobody has answered, with the way to take it back. */
export function RoleOffers({ offers, city, locale }: Place & { offers: readonly RoleOffer[] }) {
  if (offers.length === 0) return null;
  const t = getTranslator(locale, "team");
  const day = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "medium" });
  return (
    <section className="stack" aria-labelledby="offers">
      <h2 id="offers">{t("offers.title", { count: offers.length })}</h2>
      <ul className="team-list">
        {offers.map(({ id, email, role, offeredBy, createdAt, expiresAt }) => (
          <li key={id}>
            <p>
              {t("offers.line", {
                email,
                role: t(`role.${role}.name`),
                by: offeredBy,
                at: day(createdAt),
                until: day(expiresAt),
              })}
            </p>
            <ButtonForm
              action={withdrawOfferAction.bind(null, { city: city.slug, locale })}
              hidden={{ id }}
              buttons={[{ label: t("offers.withdraw"), variant: "quiet" }]}
              about={t("offers.withdrawAbout", { email })}
              working={t("working")}
              texts={formTexts(locale, [])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
