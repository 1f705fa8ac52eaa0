import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { localTime } from "#lib/listings/local-time.ts";
import type { CrisisDesk, CrisisRow } from "#lib/server/crisis/load-crises.ts";
import { endCrisisAction, extendCrisisAction } from "../actions.ts";
import { longMoment } from "../long-moment.ts";
import { CrisisChanges } from "./crisis-changes.tsx";
import { ExtendForm } from "./extend-form.tsx";

type Props = { crisis: CrisisRow; desk: CrisisDesk; now: Date; locale: Locale };

/** The crisis that goes on: what it changes, and the ways to its end. */
export function CrisisNow({ crisis, desk: { own, ownMatching }, now, locale }: Props) {
  const t = getTranslator(locale, "crisis");
  const { id, name, plan, startedAt, startedBy, plannedEndAt } = crisis;
  const place = { city: own.slug, locale };
  const moment = (at: Date) => longMoment(at, own.timeZone, locale);
  const { date, hour } = localTime(plannedEndAt, own.timeZone);
  return (
    <section className="stack" aria-labelledby="actif">
      <h2 id="actif">{t("now.title", { name })}</h2>
      <div className="banner banner--sun">
        <Icon name="warn" />
        <p>
          {t("now.since", { date: moment(startedAt), name: startedBy })}
          <br />
          <b>{t(plannedEndAt > now ? "now.until" : "now.over", { date: moment(plannedEndAt) })}</b>
          <br />
          <a href={href(locale, "crisisReport", { city: own.slug, id })}>{t("now.report")}</a>
        </p>
      </div>
      {plan && <CrisisChanges own={own} ownMatching={ownMatching} name={name} plan={plan} locale={locale} />}
      <section className="card stack" aria-labelledby="prolonger">
        <h3 id="prolonger">{t("extend.title")}</h3>
        <ExtendForm
          action={extendCrisisAction.bind(null, place)}
          id={id}
          initial={{ endsOn: date, endsAt: String(hour) }}
          labels={{ endsOn: t("field.endsOn.label"), endsAt: t("field.endsAt.label"), go: t("extend.go") }}
          working={t("confirm.working")}
          texts={formTexts(locale, ["crisisEnd"])}
        />
      </section>
      <details className="card">
        <summary>
          <b>{t("end.title")}</b>
        </summary>
        <p>{t("end.lead")}</p>
        <ButtonForm
          action={endCrisisAction.bind(null, place)}
          hidden={{ id }}
          buttons={[{ label: t("end.go"), variant: "danger" }]}
          about={t("end.about", { name })}
          working={t("confirm.working")}
          texts={formTexts(locale, [])}
        />
      </details>
    </section>
  );
}
