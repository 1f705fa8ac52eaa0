import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { MailDesk, ShownAddress } from "#lib/server/outbox/load-mail-desk.ts";

type Props = { addresses: MailDesk["addresses"]; city: City; locale: Locale };

/** Members to whom mails came back, and until when nothing is sent to them. */
export function FailingAddresses({ addresses: { rows, total }, city, locale }: Props) {
  const t = getTranslator(locale, "mailDesk");
  return (
    <section className="stack" aria-labelledby="addresses">
      <h2 id="addresses">{t("addresses")}</h2>
      <p>{t(rows.length === 0 ? "addressesNone" : "addressesText")}</p>
      <ul className="log" hidden={rows.length === 0}>
        {rows.map((address) => (
          <Address key={address.memberId} address={address} city={city} locale={locale} />
        ))}
      </ul>
      {total > rows.length && <p className="small">{t("addressesMore", { shown: rows.length, total })}</p>}
    </section>
  );
}

type AddressProps = { address: ShownAddress; city: City; locale: Locale };

function Address({ address, city, locale }: AddressProps) {
  const t = getTranslator(locale, "mailDesk");
  const { email, hardCount, softCount, lastFailedAt, cause, said, pausedUntil } = address;
  const date = (at: Date) =>
    getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <h3>{email}</h3>
      <p className="meta">
        {hardCount > 0 && <span>{t("hard", { count: hardCount })}</span>}
        {softCount > 0 && <span>{t("soft", { count: softCount })}</span>}
        <span>{t("lastFailed", { date: date(lastFailedAt) })}</span>
      </p>
      <p>
        {t(`cause.${cause}`)} {pausedUntil ? t("pausedUntil", { date: date(pausedUntil) }) : t("notPaused")}
      </p>
      {said !== "" && <p className="small muted mail-desk__said">{t("said", { said })}</p>}
    </li>
  );
}
