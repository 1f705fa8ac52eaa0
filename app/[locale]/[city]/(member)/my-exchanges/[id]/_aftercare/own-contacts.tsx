import { ButtonForm } from "#components/ui/button-form.tsx";
import { CONTACT_FIELDS, type ContactField, MAX_ADDRESS, sharedFields } from "#lib/exchanges/contact-details.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Contacts } from "#lib/server/exchanges/load-contacts.ts";
import { shareContactsAction, withdrawContactsAction } from "./actions.ts";
import { ContactForm } from "./contact-form.tsx";
import { otherName, type PanelProps } from "./panel-props.ts";

type Props = PanelProps & { contacts: Contacts };

function listed(fields: readonly ContactField[], locale: Locale, key: "field" | "yourField", timeZone: string) {
  const t = getTranslator(locale, "aftercare");
  return getFormatter(locale, timeZone).list(fields.map((field) => t(`contact.${key}.${field}`)));
}

/** What one shares in this exchange, when the other one saw it, and the form that changes it. */
export function OwnContacts({ details, city, locale, contacts }: Props) {
  const t = getTranslator(locale, "aftercare");
  const { exchange } = details;
  const { mine, accountEmail } = contacts;
  const name = otherName(details, locale);
  const place = { city: city.slug, locale };
  return (
    <section className="aft__own" aria-label={t("contact.mine")}>
      <h3>{t("contact.mine")}</h3>
      <p>
        {mine
          ? t("contact.mineShared", { fields: String(listed(sharedFields(mine), locale, "field", city.timeZone)) })
          : t("contact.mineNone")}{" "}
        {mine && exchange.status === "proposed" && t("contact.mineHidden", { name })}
      </p>
      <Seen reveals={contacts.reveals} name={name} locale={locale} timeZone={city.timeZone} />
      <ContactForm
        action={shareContactsAction.bind(null, place)}
        exchange={exchange.id}
        initial={{
          phone: mine?.phone ?? "",
          email: mine?.email ?? accountEmail,
          withEmail: mine?.email != null,
          address: mine?.address ?? "",
        }}
        maxAddress={MAX_ADDRESS}
        texts={formTexts(locale, ["contact"])}
        labels={{
          open: t("contact.choose"),
          hint: t("contact.chooseHint", { name }),
          phone: t("contact.phone"),
          phoneHint: t("contact.phoneHint"),
          withEmail: t("contact.withEmail"),
          email: t("contact.email"),
          emailHint: t("contact.emailHint"),
          address: t("contact.addressField"),
          addressHint: t("contact.addressHint"),
          save: t("contact.save"),
          working: t("working"),
        }}
      />
      {mine && (
        <ButtonForm
          action={withdrawContactsAction.bind(null, place)}
          hidden={{ exchange: exchange.id }}
          buttons={[{ label: t("contact.withdraw"), variant: "quiet" }]}
          about={t("contact.withdrawAbout")}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
    </section>
  );
}

type SeenProps = { reveals: Contacts["reveals"]; name: string; locale: Locale; timeZone: string };

function Seen({ reveals, name, locale, timeZone }: SeenProps) {
  const t = getTranslator(locale, "aftercare");
  if (reveals.length === 0) return null;
  const format = getFormatter(locale, timeZone);
  return (
    <ul className="aft__seen small">
      {reveals.map(({ fields, at }) => {
        const known = CONTACT_FIELDS.filter((field) => fields.includes(field));
        const date = format.dateTime(at, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
        return (
          <li key={at.toISOString()}>
            {t("contact.seen", { name, fields: String(listed(known, locale, "yourField", timeZone)), date })}
          </li>
        );
      })}
    </ul>
  );
}
