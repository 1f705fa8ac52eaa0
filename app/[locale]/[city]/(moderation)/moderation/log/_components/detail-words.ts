import { clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { CLAUSES, clauseNumber } from "#lib/moderation/clause.ts";
import { REPORT_REASONS } from "#lib/reports/report-reason.ts";
import type { AuditEntry } from "#lib/server/audit/load-audit-log.ts";

type Value = AuditEntry["details"][string];

/** What an entry says besides, in words; a code that has none yet stays as it was written, and what is empty is left out. */
export function detailWords(details: AuditEntry["details"], locale: Locale): string[] {
  const t = getTranslator(locale, "auditLog");
  return Object.entries(details).flatMap(([name, value]) => {
    if (value === null) return [];
    const key = `detail.${name}` as "detail.case";
    const label = t.has(key) ? t(key) : name;
    return [t("said", { label, value: valueWords(name, value, locale) })];
  });
}

function valueWords(name: string, value: NonNullable<Value>, locale: Locale): string {
  const t = getTranslator(locale, "auditLog");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  const clause = name === "clause" && CLAUSES.find((known) => known === value);
  if (clause) return `${clauseNumber(clause)}. ${clauseTitle(clause, locale)}`;
  const reason = name === "reason" && REPORT_REASONS.find((known) => known === value);
  if (reason) return getTranslator(locale, "protection")(`reason.${reason}`);
  const key = `value.${name}.${value}` as "value.action.keep";
  // A number, an id, or anything with a dot is no code.
  return typeof value === "string" && /^[a-z_]+$/.test(value) && t.has(key) ? t(key) : String(value);
}
