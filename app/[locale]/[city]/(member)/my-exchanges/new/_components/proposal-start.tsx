import { Sign } from "#components/listing/sign.tsx";
import type { City } from "#lib/cities/city.ts";
import { proposalEnd } from "#lib/exchanges/proposal.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { Proposal } from "#lib/server/exchanges/load-proposal.ts";
import { DeskRelay } from "../../_components/desk-relay.tsx";
import { endLabel } from "../../_components/exchange-moment.ts";
import { WhoItIs } from "../../_components/who-it-is.tsx";
import { proposeAction } from "../../actions.ts";
import { ProposalForm } from "./proposal-form.tsx";

type Props = { proposal: Proposal; city: City; locale: Locale; formKey: string; now: Date };

/** What is proposed to whom, the form, and what happens next. */
export function ProposalStart({ proposal, city, locale, formKey, now }: Props) {
  const t = getTranslator(locale, "exchange");
  const { listing, offer, side, other, requests } = proposal;
  const name = other.firstName;
  const shown = offer ?? listing;
  const needed = listing.kind === "request" ? listing : null;
  const date = endLabel(proposalEnd(needed, now, city.timeZone), city, locale);
  return (
    <>
      <h1>{t(`start.title.${side}`, { name })}</h1>
      <section className="card start__what">
        <Sign kind={shown.kind} />
        <div>
          <p className={`kind kind--${shown.kind}`}>
            {t(shown.kind === "request" ? "role.helper.request" : "role.beneficiary.offer", { name })}
          </p>
          <h2>{shown.title}</h2>
          <p className="small muted">
            {whenLabel(shown, locale)} · {shown.quartierName}
          </p>
          {offer && <p>{t("start.forRequest", { title: listing.title })}</p>}
        </div>
      </section>
      <p>{t(`start.${side}`, { name })}</p>
      <DeskRelay memberId={other.id} name={name} city={city} locale={locale} />
      <WhoItIs verified={other.verified} category={shown.category} me={side} locale={locale} />
      <ProposalForm
        action={proposeAction.bind(null, { city: city.slug, locale })}
        hidden={{ key: formKey, listing: listing.id, ...(offer && { with: offer.id }) }}
        requests={offer ? [] : requests}
        texts={{
          ...formTexts(locale, ["message"]),
          which: t("start.which"),
          whichHint: t("start.whichHint", { name }),
          none: t("start.none"),
          message: t("start.message"),
          messageHint: t("start.messageHint"),
          send: t(`start.send.${side}`),
          working: t("working"),
        }}
        variant={side === "helper" ? "offer" : "request"}
      />
      <section className="stack">
        <h2>{t("start.next")}</h2>
        <ol className="next">
          <li>{t("start.next1", { name, date })}</li>
          <li>{t("start.next2")}</li>
          <li>{t("start.next3")}</li>
        </ol>
      </section>
    </>
  );
}
