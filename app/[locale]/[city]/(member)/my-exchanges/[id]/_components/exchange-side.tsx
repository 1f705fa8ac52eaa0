import { randomUUID } from "node:crypto";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { OfferPush } from "../../../_push/offer-push.tsx";
import { AppointmentPanel } from "../_aftercare/appointment-panel.tsx";
import { ContactPanel } from "../_aftercare/contact-panel.tsx";
import { DonePanel } from "../_aftercare/done-panel.tsx";
import { ThanksPanel } from "../_aftercare/thanks-panel.tsx";
import { KeepControl } from "../_protection/keep-control.tsx";
import { CancelBox } from "./cancel-box.tsx";
import { NextStep } from "./next-step.tsx";

type Props = {
  details: ExchangeDetails;
  conversation: ConversationView;
  city: City;
  locale: Locale;
  member: Member;
};

/** Beside the conversation: the one thing to do now, then the time, the contact, thanks, and the ways out. */
export function ExchangeSide({ details, conversation, city, locale, member }: Props) {
  const panel = { details, city, locale, member };
  const shown = { details, conversation, city, locale };
  return (
    <div className="xlay__side stack">
      <NextStep {...shown} formKey={randomUUID()} />
      <DonePanel {...panel} />
      <section className="card info" aria-label={getTranslator(locale, "exchange")("details")}>
        <AppointmentPanel {...panel} />
        <ContactPanel {...panel} />
        <ThanksPanel {...panel} />
        <KeepControl {...panel} />
      </section>
      {details.exchange.status === "accepted" && <OfferPush member={member} locale={locale} />}
      <CancelBox {...shown} />
    </div>
  );
}
