import { ButtonForm } from "#components/ui/button-form.tsx";
import { canBeMissed } from "#lib/exchanges/aftercare-times.ts";
import { ACT_BUTTONS } from "#lib/exchanges/exchange.schema.ts";
import { exchangeActions } from "#lib/exchanges/exchange-life.ts";
import { STEP_BACK_REASONS } from "#lib/exchanges/outcome.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { notDoneChoices } from "#lib/i18n/not-done-choices.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { actForAction, notDoneForAction } from "../act-actions.ts";
import { DeskForm } from "./desk-form.tsx";
import type { PanelProps } from "./panel-props.ts";

/** What the person may do now in an exchange, one button each; why it does not take place is asked apart. */
export function ExchangeActs({ opened, person, city, locale, now, name }: PanelProps & { name: string }) {
  const t = getTranslator(locale, "deskPeople");
  const words = getTranslator(locale, "exchange");
  const { exchange, me, agreedTime } = opened;
  const place = { city: city.slug, locale, person: person.memberId };
  const allowed = exchangeActions(exchange, me);
  const buttons = ACT_BUTTONS.filter((action) => action !== "cancel" && allowed.includes(action));
  const missable = canBeMissed({ ...exchange, startsAt: agreedTime?.startsAt ?? null }, now);
  const shared = { working: t("working"), texts: formTexts(locale, ["time"]) };
  return (
    <>
      <p>
        <span className="badge">{words(`step.${exchange.status}`)}</span>
      </p>
      {buttons.length > 0 && (
        <ButtonForm
          action={actForAction.bind(null, place)}
          hidden={{ exchange: exchange.id }}
          buttons={buttons.map((value) => ({
            name: "action",
            value,
            label: t(`exchange.${value}`),
            ...(value !== "accept" && value !== "complete" && { variant: "ghost" as const }),
          }))}
          about={t("exchange.about", { name })}
          {...shared}
        />
      )}
      {allowed.includes("miss") && (
        <details>
          <summary>{t("exchange.notDone")}</summary>
          <DeskForm
            action={notDoneForAction.bind(null, place)}
            hidden={{ exchange: exchange.id }}
            about={t("exchange.notDone")}
            submit={t("exchange.notDoneSend")}
            fields={[
              {
                is: "radio",
                name: "answer",
                label: t("exchange.reason"),
                options: notDoneChoices({ side: me, name, missable }, locale),
              },
            ]}
            {...shared}
          />
        </details>
      )}
      {allowed.includes("cancel") && (
        <details>
          <summary>{t("exchange.cancel")}</summary>
          <DeskForm
            action={actForAction.bind(null, place)}
            hidden={{ exchange: exchange.id, action: "cancel" }}
            about={t("exchange.cancel")}
            submit={t("exchange.cancel")}
            fields={
              me === "beneficiary"
                ? [
                    {
                      is: "radio",
                      name: "reason",
                      label: t("exchange.reason"),
                      options: STEP_BACK_REASONS.map((value) => ({ value, label: words(`cancel.reasons.${value}`) })),
                    },
                  ]
                : []
            }
            danger
            {...shared}
          />
        </details>
      )}
    </>
  );
}
