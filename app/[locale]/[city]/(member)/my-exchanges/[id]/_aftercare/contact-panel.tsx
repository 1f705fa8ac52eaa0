import { Icon } from "#components/ui/icon.tsx";
import { isGoingOn } from "#lib/exchanges/exchange-status.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadContacts } from "#lib/server/exchanges/load-contacts.ts";
import { OwnContacts } from "./own-contacts.tsx";
import { otherName, type PanelProps } from "./panel-props.ts";
import { TheirContacts } from "./their-contacts.tsx";

/** How to reach the other one, or why one cannot; what one shares, and when it was seen. Drawing it is what is noted. */
export async function ContactPanel(props: PanelProps) {
  const { details, locale, member } = props;
  const { exchange } = details;
  const contacts = await loadContacts(member, exchange.id, new Date());
  if (!contacts) return null;
  const t = getTranslator(locale, "aftercare");
  const name = otherName(details, locale);
  return (
    <div className="aft">
      <Icon name="phone" />
      <h2>{t("contact.title", { name })}</h2>
      <div className="aft__body">
        {contacts.theirs ? (
          <TheirContacts theirs={contacts.theirs} locale={locale} />
        ) : (
          <p className="small muted">{t(`contact.${whyNot(exchange.status)}`, { name })}</p>
        )}
        {isGoingOn(exchange.status) && <OwnContacts {...props} contacts={contacts} />}
      </div>
    </div>
  );
}

function whyNot(status: string): "nothing" | "before" | "ended" {
  if (status === "accepted") return "nothing";
  return status === "proposed" ? "before" : "ended";
}
