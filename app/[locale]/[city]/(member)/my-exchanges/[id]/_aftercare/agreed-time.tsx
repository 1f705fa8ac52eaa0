import { ButtonForm } from "#components/ui/button-form.tsx";
import { releaseAt } from "#lib/exchanges/aftercare-times.ts";
import { otherParty } from "#lib/exchanges/party.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Appointment } from "#lib/server/exchanges/load-exchange.ts";
import { confirmTimeAction, dropTimeAction, reminderAction } from "./actions.ts";
import { otherName, type PanelProps } from "./panel-props.ts";
import { aboutLabel, momentLabel } from "./time-label.ts";

type Props = PanelProps & { time: Appointment };

/** The time that both agreed on, who has confirmed it again, and what one may do about it until it comes. */
export function AgreedTime(props: Props) {
  const { details, city, locale, time } = props;
  const t = getTranslator(locale, "aftercare");
  const { exchange, me } = details;
  const comes = exchange.status === "accepted" && time.startsAt > new Date();
  const calendar = `/api/${city.slug}/exchanges/${exchange.id}/appointment.ics?langue=${locale}`;
  return (
    <>
      <p>
        <b className="aft__what">
          <time dateTime={time.startsAt.toISOString()}>{momentLabel(time.startsAt, locale, city.timeZone)}</time>
        </b>
      </p>
      <p className="small muted">{aboutLabel(time, locale)}</p>
      {comes && time.askedAt && <Confirmation {...props} />}
      {comes && (
        <>
          <p className="aft__links">
            <a href={calendar} download>
              {t("time.calendar")}
            </a>
          </p>
          <div className="aft__acts">
            <Reminder {...props} wants={time[`${me}WantsReminder`]} />
            <Drop {...props} />
          </div>
        </>
      )}
    </>
  );
}

function Confirmation({ details, city, locale, time }: Props) {
  const t = getTranslator(locale, "aftercare");
  const { me, exchange } = details;
  const mine = time[`${me}ConfirmedAt`] !== null;
  const theirs = time[`${otherParty(me)}ConfirmedAt`] !== null;
  const { startsAt, askedAt } = time;
  const until = askedAt && releaseAt({ startsAt, askedAt }, city.timeZone);
  return (
    <div className="aft__ask">
      {theirs && <p>{t("time.otherConfirmed", { name: otherName(details, locale) })}</p>}
      {mine ? (
        <p>{t("time.youConfirmed")}</p>
      ) : (
        <>
          <p>
            <b>{t("time.asked")}</b>
          </p>
          <ButtonForm
            action={confirmTimeAction.bind(null, { city: city.slug, locale })}
            hidden={{ exchange: exchange.id, appointment: time.id }}
            buttons={[{ label: t("time.confirm") }]}
            about={t("time.confirmAbout")}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
          {until && (
            <p className="small muted">{t("time.askedSilence", { date: momentLabel(until, locale, city.timeZone) })}</p>
          )}
        </>
      )}
    </div>
  );
}

function Reminder({ details: { exchange }, city, locale, time, wants }: Props & { wants: boolean }) {
  const t = getTranslator(locale, "aftercare");
  return (
    <ButtonForm
      action={reminderAction.bind(null, { city: city.slug, locale })}
      hidden={{ exchange: exchange.id, appointment: time.id, wants: String(!wants) }}
      buttons={[{ label: t(wants ? "time.reminderOn" : "time.reminderOff"), variant: "quiet" }]}
      about={t("time.reminderAbout")}
      working={t("working")}
      texts={formTexts(locale, [])}
    />
  );
}

function Drop({ details: { exchange }, city, locale, time }: Props) {
  const t = getTranslator(locale, "aftercare");
  return (
    <ButtonForm
      action={dropTimeAction.bind(null, { city: city.slug, locale })}
      hidden={{ exchange: exchange.id, appointment: time.id }}
      buttons={[{ label: t("time.drop"), variant: "quiet" }]}
      about={t("time.dropAbout")}
      working={t("working")}
      texts={formTexts(locale, [])}
    />
  );
}
