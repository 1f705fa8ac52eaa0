import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { ROLES } from "#lib/identity/role.ts";
import type { StaffMember } from "#lib/server/team/load-team.ts";
import { changeRoleAction, resetFactorAction } from "../actions.ts";
import { RoleForm } from "./role-form.tsx";

type Props = { person: StaffMember; isOwn: boolean; isLast: boolean; city: City; locale: Locale };

/** What somebody of the team may do from now on. The last administrator stays what they are. */
export function ChangeRole({ person, isOwn, isLast, city, locale }: Props) {
  const t = getTranslator(locale, "team");
  const { id, firstName: name, role } = person;
  return (
    <section className="card stack" aria-labelledby="change">
      <h2 id="change">{t("change.title", { name })}</h2>
      {isLast ? (
        <p>{t("change.last")}</p>
      ) : (
        <>
          <p>{t("change.effect", { name })}</p>
          <RoleForm
            key={id}
            action={changeRoleAction.bind(null, { city: city.slug, locale })}
            hidden={{ member: id }}
            role={{
              label: t("change.label"),
              chosen: role,
              options: ROLES.map((one) => ({
                value: one,
                label: t(`role.${one}.name`),
                hint: t(`role.${one}.about`),
              })),
            }}
            sure={isOwn ? t("change.sure") : null}
            email={null}
            submit={t("change.submit")}
            working={t("working")}
            texts={formTexts(locale, ["team"])}
          />
        </>
      )}
      {person.hasSecondFactor && !isOwn && (
        <>
          <p>{t("factor.lead", { name })}</p>
          <ButtonForm
            action={resetFactorAction.bind(null, { city: city.slug, locale })}
            hidden={{ member: id }}
            buttons={[{ label: t("factor.reset"), variant: "danger" }]}
            about={t("factor.about", { name })}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        </>
      )}
      <p>
        <a href={href(locale, "teamSettings", { city: city.slug })}>{t("change.keep")}</a>
      </p>
    </section>
  );
}
