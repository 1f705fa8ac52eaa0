import type { City } from "#lib/cities/city.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Contesting, MadeAppeal } from "#lib/server/moderation/load-decision.ts";
import { ContestForm } from "./contest-form.tsx";
import { MadeAppealView } from "./made-appeal-view.tsx";

type Props = {
  contesting: Contesting;
  /** The last day, `YYYY-MM-DD`. */
  until: string | null;
  appeal: MadeAppeal | null;
  action: FormAction;
  hidden: Readonly<Record<"link" | "about", string>>;
  /** What was asked for was done: contesting it is there, and not in the way. */
  isFolded?: boolean;
  city: City;
  locale: Locale;
};

/** How to contest, what became of it, and what else is open to whoever disagrees. */
export function ContestSection({ contesting, until, appeal, action, hidden, isFolded = false, city, locale }: Props) {
  const t = getTranslator(locale, "decisionPage");
  if (contesting === "nothing" && !appeal) return null;
  // A local day has no zone: it is named as it is written.
  const named = (day: string) =>
    getFormatter(locale, "UTC").dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: "long" });
  const date = until ? named(until) : "";
  return (
    <section className="card card--flat stack" aria-labelledby="contester">
      <h2 id="contester" tabIndex={-1}>
        {t("contest.title")}
      </h2>
      {appeal && <MadeAppealView appeal={appeal} city={city} locale={locale} />}
      {contesting === "open" && (
        <>
          <p>{t("contest.open", { date })}</p>
          <p>{t("contest.other")}</p>
          <ContestForm
            fold={isFolded ? t("contest.fold") : null}
            action={action}
            hidden={hidden}
            words={{
              about: t("contest.title"),
              body: t("contest.body"),
              hint: t("contest.bodyHint"),
              send: t("contest.send"),
              sending: t("contest.sending"),
            }}
            texts={formTexts(locale, ["appeal"])}
          />
        </>
      )}
      {contesting === "late" && <p>{t("contest.late", { date })}</p>}
      <p className="small">{t("contest.ways")}</p>
      <p>
        <a href={href(locale, "moderationRules", {})}>{t("contest.rules")}</a>
      </p>
    </section>
  );
}
