import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Helper } from "#lib/server/team/load-team.ts";
import { searchHelperAction, verifyHelperAction } from "../actions.ts";
import { HelperSearch } from "./helper-search.tsx";

type Place = { city: City; locale: Locale };
type Props = Place & { helpers: readonly Helper[]; found: Helper | null };

/** Whom the city has verified, and the way to verify somebody more. */
export function Helpers({ helpers, found, city, locale }: Props) {
  const t = getTranslator(locale, "team");
  return (
    <section className="stack" aria-labelledby="helpers">
      <h2 id="helpers">{t("helper.title")}</h2>
      <p>{t("helper.lead")}</p>
      <HelperSearch
        key={found?.id ?? "none"}
        action={searchHelperAction.bind(null, { city: city.slug, locale })}
        words={{ label: t("helper.person"), hint: t("helper.personHint") }}
        submit={t("helper.search")}
        working={t("working")}
        texts={formTexts(locale, ["team"])}
      />
      {found && <FoundHelper helper={found} city={city} locale={locale} />}
      <h3>{t("helper.list", { count: helpers.length })}</h3>
      <ul className="team-list">
        {helpers.map((helper) => (
          <li key={helper.id}>
            <HelperLine helper={helper} city={city} locale={locale} />
            <a
              href={`${href(locale, "teamSettings", { city: city.slug }, { personne: helper.id })}#found`}
              aria-label={t("helper.offAbout", { name: helper.firstName })}
            >
              {t("helper.off")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HelperLine({ helper, city, locale }: Place & { helper: Helper }) {
  const t = getTranslator(locale, "team");
  const { firstName: name, quartier, since, verifiedAt } = helper;
  const day = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <span>
      {t("helper.line", { name, quartier, since: day(since) })}{" "}
      {verifiedAt ? t("helper.verifiedSince", { at: day(verifiedAt) }) : t("helper.notVerified")}
    </span>
  );
}

function FoundHelper({ helper, city, locale }: Place & { helper: Helper }) {
  const t = getTranslator(locale, "team");
  const { id, firstName: name, email, verifiedAt } = helper;
  const to = verifiedAt ? "off" : "on";
  return (
    <section className="card stack" aria-labelledby="found">
      <h3 id="found">{t("helper.found")}</h3>
      <p>
        <HelperLine helper={helper} city={city} locale={locale} />
      </p>
      {email && <p className="small muted">{t("helper.address", { email })}</p>}
      {to === "on" && <p>{t("helper.check")}</p>}
      <ButtonForm
        action={verifyHelperAction.bind(null, { city: city.slug, locale })}
        hidden={{ member: id, to }}
        buttons={[{ label: t(`helper.${to}`), ...(to === "off" && { variant: "ghost" as const }) }]}
        about={t(`helper.${to}About`, { name })}
        working={t("working")}
        texts={formTexts(locale, [])}
      />
    </section>
  );
}
