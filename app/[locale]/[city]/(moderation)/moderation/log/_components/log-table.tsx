import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { AuditAction } from "#lib/audit/audit-action.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { AuditEntry } from "#lib/server/audit/load-audit-log.ts";
import { detailWords } from "./detail-words.ts";

type Here = { locale: Locale; city: City };
/** `empty`: what is said when there is none. */
type Props = { entries: readonly AuditEntry[]; empty: string; here: Here };

/** Entries of the log, the last first. */
export function LogTable({ entries, empty, here }: Props) {
  const t = getTranslator(here.locale, "auditLog");
  if (entries.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ScrollRegion label={t("title")}>
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
    </ScrollRegion>
  );
}

const CASE = "case:";
const caseOf = (subject: string) => (subject.startsWith(CASE) ? subject.slice(CASE.length) : null);

function Entry({ entry, here: { locale, city } }: { entry: AuditEntry; here: Here }) {
  const t = getTranslator(locale, "auditLog");
  const { seq, at, actorName, action, subject, memberId, details } = entry;
  const said = detailWords(details, locale);
  const caseId = caseOf(subject);
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
        {caseId && (
          <>
            {" "}
            <a href={href(locale, "moderation", { city: city.slug }, { dossier: caseId })}>{t("openCase")}</a>
          </>
        )}
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
