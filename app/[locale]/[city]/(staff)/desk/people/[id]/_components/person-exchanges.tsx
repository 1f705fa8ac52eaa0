import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { attentionOf } from "#lib/exchanges/attention.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { HELPER_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import type { LoadedPerson } from "#lib/server/desk/load-person.ts";
import { answerForAction } from "../act-actions.ts";

type Props = { loaded: LoadedPerson; city: City; locale: Locale; now: Date };

/** What is put to the person, and their exchanges with where each stands. */
export function PersonExchanges({ loaded, city, locale, now }: Props) {
  const t = getTranslator(locale, "deskPeople");
  const words = getTranslator(locale, "exchange");
  const { exchanges, person, invitations } = loaded;
  const all = [...exchanges.mine, ...exchanges.current, ...exchanges.waiting, ...exchanges.past];
  const moment = (at: Date) => momentLabel(at.toISOString(), locale, city.timeZone);
  return (
    <section aria-labelledby="exchanges" className="stack">
      {invitations.length > 0 && <h2>{t("person.invitations")}</h2>}
      {invitations.map(({ id, firstName: name, listing, deadlineAt }) => (
        <div key={id} className="card">
          <p>{t("person.invitationLine", { name, title: listing.title, date: moment(deadlineAt) })}</p>
          <ButtonForm
            action={answerForAction.bind(null, { city: city.slug, locale, person: person.memberId })}
            hidden={{ invitation: id }}
            buttons={HELPER_ANSWERS.map((value) => ({
              name: "answer",
              value,
              label: t(`person.answer.${value}`),
              ...(value !== "can" && { variant: "ghost" as const }),
            }))}
            about={t("person.answerAbout", { name })}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        </div>
      ))}
      <h2 id="exchanges">{t("person.exchanges")}</h2>
      {all.length === 0 && <p>{t("person.noExchanges")}</p>}
      <ul className="desk-people">
        {all.map((exchange) => {
          const attention = attentionOf(exchange, now);
          const echange = exchange.id;
          return (
            <li key={exchange.id} className="card">
              <h3>{exchange.title}</h3>
              <p className="meta">
                <span className="badge">{words(`step.${exchange.status}`)}</span>
                {attention && <span className="badge badge--sun">{words(`list.attention.${attention}`)}</span>}
                {exchange.startsAt && <span>{words("list.meet", { date: moment(exchange.startsAt) })}</span>}
              </p>
              <p>
                <a
                  href={`${href(locale, "deskPerson", { city: city.slug, id: person.memberId }, { echange })}#echange`}
                >
                  {t("person.openExchange", { name: exchange.otherName })}
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
