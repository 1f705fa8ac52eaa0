import type { City } from "#lib/cities/city.ts";
import { DESK_ERROR_GROUPS } from "#lib/desk/desk-error-groups.ts";
import type { DeskPerson } from "#lib/desk/desk-person.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { laterOptions } from "../../../_components/call-card.tsx";
import { changePersonAction, mergePersonAction, noteCallBackAction, withdrawConsentAction } from "../actions.ts";
import { DeskForm } from "./desk-form.tsx";

type Props = { person: DeskPerson; city: City; locale: Locale; now: Date };

/** What is done less often: a call to make, contact details, an account of their own, the end of their consent. */
export function PersonMore({ person, city, locale, now }: Props) {
  const t = getTranslator(locale, "deskPeople");
  const request = getTranslator(locale, "deskRequest");
  const place = { city: city.slug, locale, person: person.memberId };
  const shared = { working: t("working"), texts: formTexts(locale, DESK_ERROR_GROUPS) };
  return (
    <section className="stack desk-more" aria-label={t("person.more")}>
      <details>
        <summary>{t("person.callBackTitle")}</summary>
        <DeskForm
          action={noteCallBackAction.bind(null, place)}
          about={t("person.callBackTitle")}
          submit={t("person.callBackSave")}
          fields={[
            { is: "select", name: "later", label: t("calls.when"), options: laterOptions(city, locale, now) },
            { is: "text", name: "note", label: t("calls.noteLabel"), hint: t("calls.noteHint"), maxLength: 500 },
          ]}
          {...shared}
        />
      </details>
      <details>
        <summary>{t("person.contactTitle")}</summary>
        <DeskForm
          action={changePersonAction.bind(null, place)}
          about={t("person.contactTitle")}
          submit={t("person.saveContact")}
          fields={[
            { is: "text", name: "lastName", label: request("lastName"), value: person.lastName, maxLength: 60 },
            { is: "text", type: "tel", name: "phone", label: request("phone"), value: person.phone },
            { is: "text", name: "deskAddress", label: t("person.address"), value: person.address, maxLength: 200 },
          ]}
          {...shared}
        />
      </details>
      <details>
        <summary>{t("person.mergeTitle")}</summary>
        <p>{t("person.mergeText")}</p>
        <DeskForm
          action={mergePersonAction.bind(null, place)}
          about={t("person.mergeTitle")}
          submit={t("person.merge")}
          fields={[
            { is: "text", type: "email", name: "email", label: t("person.mergeEmail"), hint: t("person.mergeHint") },
            { is: "box", name: "sure", label: t("person.mergeSure") },
          ]}
          {...shared}
        />
      </details>
      <details>
        <summary>{t("person.withdrawTitle")}</summary>
        <p>{t("person.withdrawText")}</p>
        <DeskForm
          action={withdrawConsentAction.bind(null, place)}
          about={t("person.withdrawTitle")}
          submit={t("person.withdraw")}
          fields={[{ is: "box", name: "sureErase", label: t("person.withdrawSure") }]}
          danger
          {...shared}
        />
      </details>
    </section>
  );
}
