import { ButtonForm } from "#components/ui/button-form.tsx";
import type { FormPlace } from "#lib/i18n/form-place.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { LinkedPreferences } from "#lib/server/notifications/load-linked-preferences.ts";
import { askLessAction, resumeTopicAction, stopTopicAction } from "../actions.ts";

type Props = {
  own: LinkedPreferences;
  link: string;
  /** The way back stands above already. */
  justStopped: boolean;
  place: FormPlace;
};

/** The kind of the mail that was opened, with what may be done about it: fewer, no more of them, or again. */
export function MailTopic({ own: { topic: key, preferences, hasPush }, link, justStopped, place }: Props) {
  const t = getTranslator(place.locale, "preferences");
  const topic = t(`topic.${key}`);
  const isOn = preferences.mail.includes(key);
  const still = !isOn && hasPush && preferences.push.includes(key);
  return (
    <section className="card card--flat stack" aria-labelledby="this-mail">
      <h2 id="this-mail">{t("link.this")}</h2>
      <p>{t(isOn ? "link.on" : "link.off", { topic })}</p>
      {still && <p>{t("link.still")}</p>}
      {isOn && key === "solicitations" && preferences.weeklyCap > 1 && (
        <ButtonForm
          action={askLessAction.bind(null, place)}
          hidden={{ link }}
          buttons={[{ label: t("link.fewer"), variant: "ghost" }]}
          about={t("link.fewer")}
          working={t("working")}
          texts={formTexts(place.locale, [])}
        />
      )}
      {(isOn || !justStopped) && (
        <ButtonForm
          action={(isOn ? stopTopicAction : resumeTopicAction).bind(null, place)}
          hidden={{ link }}
          buttons={[isOn ? { label: t("link.stop") } : { label: t("link.resume"), variant: "ghost" }]}
          about={topic}
          working={t("working")}
          texts={formTexts(place.locale, [])}
        />
      )}
    </section>
  );
}
