import { ButtonForm } from "#components/ui/button-form.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { FormPlace } from "#lib/i18n/form-place.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { confirmNoticeAction } from "../actions.ts";

type Props = { toConfirm: boolean; isDone: boolean; link: string; place: FormPlace };

/** Asks whoever left an address whether it is theirs; nothing once they said so. */
export function ConfirmNotifier({ toConfirm, isDone, link, place }: Props) {
  const t = getTranslator(place.locale, "notice");
  if (toConfirm) {
    return (
      <section className="card card--flat stack" aria-labelledby="confirm">
        <h2 id="confirm">{t("confirm.title")}</h2>
        <p>{t("confirm.why")}</p>
        <ButtonForm
          action={confirmNoticeAction.bind(null, place)}
          hidden={{ link }}
          buttons={[{ label: t("confirm.yes") }]}
          about={t("confirm.title")}
          working={t("working")}
          texts={formTexts(place.locale, [])}
        />
        <p className="small muted">{t("confirm.notYou")}</p>
      </section>
    );
  }
  if (!isDone) return null;
  return (
    <FocusedStatus className="banner banner--success">
      <Icon name="check" />
      <span>{t("confirm.done")}</span>
    </FocusedStatus>
  );
}
