import { randomUUID } from "node:crypto";
import { DESK_ERROR_GROUPS } from "#lib/desk/desk-error-groups.ts";
import { fullName } from "#lib/desk/desk-person.ts";
import { CONTACT_FIELDS, type ContactDetails } from "#lib/exchanges/contact-details.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { writingRefusal } from "#lib/messages/writing.ts";
import { shareForAction, writeForAction } from "../act-actions.ts";
import { DeskForm } from "./desk-form.tsx";
import { ExchangeActs } from "./exchange-acts.tsx";
import { ExchangeLines } from "./exchange-lines.tsx";
import { ExchangeTimes } from "./exchange-times.tsx";
import type { PanelProps } from "./panel-props.ts";

const said = (details: ContactDetails | null) =>
  CONTACT_FIELDS.flatMap((field) => (details?.[field] ? [details[field]] : [])).join(", ");

/** One exchange of the person, with what the agent can do in it for them. Its other side knows that the desk relays. */
export function ExchangePanel(props: PanelProps) {
  const { opened, person, city, locale } = props;
  const { conversation, contacts, exchange } = opened;
  if (!conversation) return null;
  const t = getTranslator(locale, "deskPeople");
  const { otherName: name } = conversation;
  const place = { city: city.slug, locale, person: person.memberId };
  const shared = { working: t("working"), texts: formTexts(locale, DESK_ERROR_GROUPS) };
  return (
    <section aria-labelledby="echange" className="card stack desk-exchange">
      <h2 id="echange">{t("exchange.title", { name })}</h2>
      <p>{conversation.title}</p>
      <p className="hint">{t("exchange.secret", { name: fullName(person), other: name })}</p>
      <ExchangeActs {...props} name={name} />
      {exchange.status === "accepted" && <ExchangeTimes {...props} name={name} />}
      {contacts?.theirs && <p>{t("exchange.theirs", { name, what: said(contacts.theirs) })}</p>}
      {exchange.status === "accepted" && (
        <details>
          <summary>{t("exchange.share", { name })}</summary>
          {contacts?.mine && <p>{t("exchange.shared", { what: said(contacts.mine) })}</p>}
          <p className="hint">{t("exchange.shareHint")}</p>
          <DeskForm
            action={shareForAction.bind(null, place)}
            hidden={{ exchange: exchange.id }}
            about={t("exchange.share", { name })}
            submit={t("exchange.shareSend")}
            fields={[
              {
                is: "box",
                name: "sharePhone",
                label: t("exchange.sharePhone", { phone: person.phone }),
                value: contacts?.mine?.phone ? "on" : "",
              },
              ...(person.address
                ? [
                    {
                      is: "box" as const,
                      name: "shareAddress",
                      label: t("exchange.shareAddress", { address: person.address }),
                      value: contacts?.mine?.address ? "on" : "",
                    },
                  ]
                : []),
            ]}
            {...shared}
          />
        </details>
      )}
      <ExchangeLines {...props} name={name} />
      {writingRefusal(conversation) === null && (
        <DeskForm
          action={writeForAction.bind(null, place, exchange.id)}
          hidden={{ conversation: conversation.id, key: randomUUID() }}
          about={t("exchange.write", { name })}
          submit={t("exchange.send")}
          fields={[
            {
              is: "text",
              name: "message",
              label: t("exchange.write", { name }),
              hint: t("exchange.writeHint"),
              multiline: true,
            },
          ]}
          {...shared}
        />
      )}
    </section>
  );
}
