import type { AuditAction } from "#lib/audit/audit-action.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { AuditEntry } from "#lib/server/audit/load-audit-log.ts";

type Here = { locale: Locale; city: City };
type Props = { entries: readonly AuditEntry[]; here: Here };

/** Entries of the log, the last first. */
export function LogTable({ entries, here }: Props) {
  const t = getTranslator(here.locale, "auditLog");
  if (entries.length === 0) return <p className="muted">{t("empty")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className="scroll-x" aria-label={t("title")} tabIndex={0}>
      <table className="table" aria-label={t("title")}>
        <thead>
          <tr>
            {(["seq", "at", "who", "what", "about"] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} here={here} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entry({ entry, here: { locale, city } }: { entry: AuditEntry; here: Here }) {
  const t = getTranslator(locale, "auditLog");
  const { seq, at, actorName, action, subject, memberId, details } = entry;
  const said = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  const search = (objet: string) => href(locale, "auditLog", { city: city.slug }, { objet });
  return (
    <tr>
      <th scope="row" className="num">
        {seq}
      </th>
      <td className="nb">
        {getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "short", timeStyle: "medium" })}
      </td>
      <td>{actorName ?? t("system")}</td>
      <td>
        {t(`action.${action as AuditAction}`)}
        {said.length > 0 && <span className="small muted"> {said.join(" · ")}</span>}
      </td>
      <td className="log-page__hash">
        <a href={search(subject)}>{subject}</a>
        {memberId && (
          <>
            {" "}
            <a href={search(`member:${memberId}`)}>{`member:${memberId}`}</a>
          </>
        )}
      </td>
    </tr>
  );
}
