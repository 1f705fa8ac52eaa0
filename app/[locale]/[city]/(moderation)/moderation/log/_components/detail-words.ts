import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { ROLES } from "#lib/identity/role.ts";
import { CLAUSES, clauseNumber } from "#lib/moderation/clause.ts";
import { REPORT_REASONS } from "#lib/reports/report-reason.ts";
import type { AuditEntry } from "#lib/server/audit/load-audit-log.ts";

/** Names of details that hold a role, and what is said of a setting whose words the log does not hold. */
const ROLE_DETAILS = ["role", "before", "after"];
const TEXT_CHANGES = ["set", "removed", "changed"] as const;

type Value = AuditEntry["details"][string];

/** What an entry says besides, in words; a code that has none yet stays as it was written, and what is empty is left out. */
export function detailWords(details: AuditEntry["details"], locale: Locale): string[] {
  const t = getTranslator(locale, "auditLog");
  return Object.entries(details).flatMap(([name, value]) => {
    if (value === null) return [];
    return [t("said", { label: labelOf(name, locale), value: valueWords(name, value, locale) })];
  });
}

/** A setting of the city is called as its form calls it. */
function labelOf(name: string, locale: Locale): string {
  const t = getTranslator(locale, "auditLog");
  const settings = getTranslator(locale, "settings");
  const key = `detail.${name}` as "detail.case";
  const field = `field.${name}.label` as "field.cityName.label";
  if (t.has(key)) return t(key);
  return settings.has(field) ? settings(field) : name;
}

function valueWords(name: string, value: NonNullable<Value>, locale: Locale): string {
  const t = getTranslator(locale, "auditLog");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  const clause = name === "clause" && CLAUSES.find((known) => known === value);
  if (clause) return `${clauseNumber(clause)}. ${clauseTitle(clause, locale)}`;
  const category = name === "category" && CATEGORY_KEYS.find((known) => known === value);
  if (category) return getTranslator(locale, "catalogue")(`category.${category}`);
  const reason = name === "reason" && REPORT_REASONS.find((known) => known === value);
  if (reason) return getTranslator(locale, "protection")(`reason.${reason}`);
  return codeWords(name, value, locale) ?? staffWords(name, value, locale) ?? String(value);
}

/** What a code says; a number, an id, or anything with a dot is none. */
function codeWords(name: string, value: string | number, locale: Locale): string | null {
  const t = getTranslator(locale, "auditLog");
  const key = `value.${name}.${value}` as "value.action.keep";
  return typeof value === "string" && /^[a-z_]+$/.test(value) && t.has(key) ? t(key) : null;
}

/** What an entry about roles and settings says. */
function staffWords(name: string, value: string | number, locale: Locale): string | null {
  const role = ROLE_DETAILS.includes(name) && ROLES.find((known) => known === value);
  if (role) return getTranslator(locale, "team")(`role.${role}.name`);
  const change = TEXT_CHANGES.find((known) => known === value);
  return change ? getTranslator(locale, "auditLog")(`value.change.${change}`) : null;
}
