import { ButtonForm } from "#components/ui/button-form.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { ShownRule } from "#lib/server/moderation/load-rules.ts";
import { rehearseRuleAction, switchRuleAction } from "../actions.ts";

type Shown = { rule: ShownRule; city: City; locale: Locale };
/** `changed`: what the press of a button has just made of it. */
type Props = Shown & { maySwitch: boolean; changed: "on" | "off" | null };

/** A rule: what it finds, how grave that is, whether it counts here, and its last rehearsal. */
export function RuleCard({ rule, maySwitch, changed, city, locale }: Props) {
  const t = getTranslator(locale, "rules");
  const { code, severity, version, state } = rule;
  return (
    <li className="card stack" id={code}>
      <div className="row">
        <h3>{t(`code.${code}.name`)}</h3>
        <span className={state === "on" ? "badge badge--success" : "badge"}>{t(`state.${state}`)}</span>
      </div>
      {changed && (
        // Drawn anew when the other press follows, so that the second one is heard as well.
        <FocusedStatus key={changed} className="banner banner--success">
          <Icon name="check" />
          <span>{t(`notice.${changed}`, { name: t(`code.${code}.name`) })}</span>
        </FocusedStatus>
      )}
      <p>{t(`code.${code}.explanation`)}</p>
      <p className="small muted">
        {t("page.facts", { severity: t(`severity.${severity}`), version: String(version) })}{" "}
        {state === "trial" && t("page.trialFacts", { version: String(version) })}
        {state === "off" && t("page.offFacts")}
      </p>
      <LastRehearsal rule={rule} city={city} locale={locale} />
      {maySwitch && <Switches rule={rule} city={city} locale={locale} />}
    </li>
  );
}

function LastRehearsal({ rule: { last, version }, city, locale }: Shown) {
  const t = getTranslator(locale, "rules");
  if (!last || last.ruleVersion !== version) return null;
  const date = getFormatter(locale, city.timeZone).dateTime(last.at, { dateStyle: "long" });
  return (
    <p className="small">
      <a href={href(locale, "ruleSettings", { city: city.slug }, { repetition: last.id })}>
        {t("page.last", { version: String(last.ruleVersion), date })}
      </a>
    </p>
  );
}

/** For administrators: rehearse, then switch on; switching off is asked twice. */
function Switches({ rule: { code, state, isReady }, city, locale }: Shown) {
  const t = getTranslator(locale, "rules");
  const place = { city: city.slug, locale };
  const name = t(`code.${code}.name`);
  return (
    <>
      <div className="row">
        <ButtonForm
          action={rehearseRuleAction.bind(null, place)}
          hidden={{ code }}
          buttons={[{ label: t("page.rehearse"), variant: "ghost" }]}
          about={t("page.rehearseAbout", { name })}
          working={t("page.working90")}
          texts={formTexts(locale, [])}
        />
        {state !== "on" && isReady && (
          <ButtonForm
            action={switchRuleAction.bind(null, place)}
            hidden={{ code, to: "on" }}
            buttons={[{ label: t("page.switchOn") }]}
            about={t("page.switchOnAbout", { name })}
            working={t("page.working")}
            texts={formTexts(locale, [])}
          />
        )}
        {state !== "off" && (
          <a href={href(locale, "ruleSettings", { city: city.slug }, { eteindre: code })}>
            {t("page.switchOff")}
            <span className="vh"> {name}</span>
          </a>
        )}
      </div>
      {state !== "on" && !isReady && <p className="small">{t("page.mustRehearse")}</p>}
    </>
  );
}
