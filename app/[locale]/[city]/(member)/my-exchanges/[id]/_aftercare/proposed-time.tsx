import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Appointment } from "#lib/server/exchanges/load-exchange.ts";
import { agreeTimeAction, dropTimeAction } from "./actions.ts";
import { AgreeForm } from "./agree-form.tsx";
import { otherName, type PanelProps } from "./panel-props.ts";
import { aboutLabel, momentLabel } from "./time-label.ts";

/** A time that waits for the answer of the other one, or for one's own. */
export function ProposedTime({ details, city, locale, time }: PanelProps & { time: Appointment }) {
  const t = getTranslator(locale, "aftercare");
  const name = otherName(details, locale);
  const { exchange, me } = details;
  const mine = time.proposedBy === me;
  const hidden = { exchange: exchange.id, appointment: time.id };
  const place = { city: city.slug, locale };
  return (
    <div className="aft__ask">
      <p>{mine ? t("time.mine") : t("time.theirs", { name })}</p>
      <p>
        <b className="aft__what">
          <time dateTime={time.startsAt.toISOString()}>{momentLabel(time.startsAt, locale, city.timeZone)}</time>
        </b>
      </p>
      <p className="small muted">{aboutLabel(time, locale)}</p>
      {mine && <p className="small">{t("time.waiting", { name })}</p>}
      {!mine && (
        <AgreeForm
          action={agreeTimeAction.bind(null, place)}
          hidden={hidden}
          texts={formTexts(locale, ["time"])}
          labels={{
            about: t("time.answerAbout"),
            reminder: t("time.reminder"),
            agree: t("time.agree"),
            working: t("working"),
          }}
        />
      )}
      <ButtonForm
        action={dropTimeAction.bind(null, place)}
        hidden={hidden}
        buttons={[{ label: t(mine ? "time.takeBack" : "time.refuse"), variant: mine ? "quiet" : "ghost" }]}
        about={t(mine ? "time.takeBackAbout" : "time.answerAbout")}
        working={t("working")}
        texts={formTexts(locale, [])}
      />
    </div>
  );
}
