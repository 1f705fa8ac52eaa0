import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { OwnDecision } from "#lib/server/moderation/load-decision.ts";

type Props = { own: OwnDecision; city: City; locale: Locale };

const SECTIONS = ["why", "scope", "how", "contest", "next"] as const;

/** The statement of reasons, word for word as it was sent, in its language; and whether it still holds. */
export function DecisionWords({ own: { decision, force, appeal }, city, locale }: Props) {
  const { appliedAt, endsAt, words } = decision;
  const t = getTranslator(locale, "decisionPage");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  const state = force === "inForce" && endsAt ? t("force.inForceUntil", { date: date(endsAt) }) : t(`force.${force}`);
  const language = decision.language ?? locale;
  const heading = getTranslator(language, "mailModeration");
  return (
    <section className="card card--flat stack" aria-labelledby="decided">
      <h2 id="decided">{t("taken", { date: date(appliedAt) })}</h2>
      <p>
        <span className="badge">{state}</span>
      </p>
      {appeal?.outcome && <p>{t(`appealed.${appeal.outcome}`)}</p>}
      {words && <h3>{t("letter", { date: date(appliedAt) })}</h3>}
      {words && (
        <div className="quoted stack" lang={language}>
          <p className="statement">{words.opening}</p>
          {SECTIONS.filter((section) => words[section] !== "").map((section) => (
            <div key={section}>
              <h4>{heading(`decisionMade.${section}`)}</h4>
              <p className="statement">{words[section]}</p>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
