import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { FormTexts } from "#lib/forms/form-messages.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";
import { markDangerAction } from "../actions.ts";
import { NoteForm } from "./note-form.tsx";
import type { CasePlace } from "./queue-place.ts";

type Props = { opened: OpenedCase; isMine: boolean; city: City; place: CasePlace; texts: FormTexts };

/** What to do when somebody may be in danger, and the button that brings the case before all others. */
export function DangerBox({ opened: { id, dangerAt, dangerTo }, isMine, city, place, texts }: Props) {
  const { locale } = place;
  const t = getTranslator(locale, "judging");
  const { onCall } = city.settings.moderation;
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const phone = (chunks: ReactNode) => (
    <a className="num nb" href={`tel:${onCall?.phone.replaceAll(/\s/g, "")}`}>
      {chunks}
    </a>
  );
  return (
    <section className={dangerAt ? "banner banner--danger danger" : "banner danger"} aria-labelledby="danger">
      <div className="stack small">
        <h2 id="danger">
          <Icon name="warn" />
          {t("danger.title")}
        </h2>
        <ul className="keep__facts">
          <li>{t.rich("danger.call", { b })}</li>
          <li>
            {onCall
              ? t.rich("danger.onCall", { name: onCall.name, number: onCall.phone, phone })
              : t("danger.noOnCall")}
          </li>
          <li>{t("danger.keep")}</li>
        </ul>
        {dangerAt && (
          <p>
            <b>{t("danger.noted", { date: momentLabel(dangerAt.toISOString(), locale, city.timeZone) })}</b>
          </p>
        )}
        {isMine && !dangerAt && (
          <details className="more">
            <summary>{t("danger.summary")}</summary>
            <p>{t(`danger.text.${dangerTo}`)}</p>
            <NoteForm
              action={markDangerAction.bind(null, place)}
              caseId={id}
              id="danger-note"
              words={{
                label: t("danger.note"),
                hint: t("notes.hint"),
                send: t(`danger.send.${dangerTo}`),
                sending: getTranslator(locale, "moderation")("working"),
              }}
              texts={texts}
              variant="danger"
            />
          </details>
        )}
      </div>
    </section>
  );
}
