import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { deviceWords } from "#lib/identity/device.ts";
import type { OwnSessionView } from "#lib/server/identity/own-sessions.ts";
import { endOtherSessionsAction, endSessionAction } from "../actions.ts";

type Props = { sessions: readonly OwnSessionView[]; isStaff: boolean; city: City; locale: Locale; now: Date };

/** Where a person is signed in, each with a way to end it, but for the session that shows them. */
export function SessionList({ sessions, isStaff, city, locale, now }: Props) {
  const t = getTranslator(locale, "security");
  const format = getFormatter(locale, city.timeZone);
  const place = { city: city.slug, locale };
  return (
    <section className="card card--flat stack" aria-labelledby="sessions">
      <h2 id="sessions">{t("sessions.title", { count: sessions.length })}</h2>
      <p>{t("sessions.lead")}</p>
      <ul className="muted-list">
        {sessions.map(({ id, device, createdAt, lastUsedAt, isThis }) => {
          const words = t("sessions.device", deviceWords(device));
          const at = format.dateTime(createdAt, { dateStyle: "long", timeStyle: "short" });
          const used = format.relativeTime(lastUsedAt, now);
          return (
            <li key={id} className="row">
              <span>
                <b>{words}</b> {isThis && <span className="badge">{t("sessions.this")}</span>}
                <br />
                <span className="small muted">{t("sessions.since", { at, used })}</span>
              </span>
              {!isThis && (
                <ButtonForm
                  action={endSessionAction.bind(null, place)}
                  hidden={{ session: id }}
                  buttons={[{ label: t("sessions.end"), variant: "ghost" }]}
                  about={t("sessions.endAbout", { device: words, at })}
                  working={t("working")}
                  texts={formTexts(locale, [])}
                />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <ButtonForm
          action={endOtherSessionsAction.bind(null, place)}
          hidden={{}}
          buttons={[{ label: t("sessions.endOthers"), variant: "danger" }]}
          about={t("sessions.endOthers")}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
      <p className="small muted">{t("sessions.length", { staff: isStaff ? "yes" : "no" })}</p>
    </section>
  );
}
