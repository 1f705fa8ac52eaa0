import "server-only";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { retentionWords } from "#lib/i18n/retention-words.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { EXPORT_RULES, EXPORT_SECTIONS, type ExportSection, type PersonalTable } from "#lib/privacy/export-rules.ts";
import { RETENTION, RETENTION_KEYS, type RetentionKey } from "#lib/privacy/retention.ts";
import type { OwnData } from "./load-own-data.ts";

type Written = { locale: Locale; city: Pick<City, "name" | "timeZone">; now: Date };

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text as it stands in HTML, whatever somebody typed. */
const inert = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;margin:.5rem 0;font-size:.95rem}th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;
vertical-align:top;overflow-wrap:anywhere}div{overflow-x:auto}img{max-width:20rem;height:auto}`;

/** The name of a file of ours: no part of it comes from a person. */
const PHOTO = /^photos\/[0-9a-f]{32}-large\.jpg$/;

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The retention lines that say how long a part of the copy is kept. */
function linesOf(section: ExportSection): RetentionKey[] {
  const tables = (Object.keys(EXPORT_RULES) as PersonalTable[]).filter((table) =>
    EXPORT_RULES[table].includes(section),
  );
  return RETENTION_KEYS.filter((key) =>
    Object.keys(RETENTION[key].tables).some((table) => tables.includes(table as PersonalTable)),
  );
}

function writer({ locale, city }: Written) {
  const t = getTranslator(locale, "myData");
  const format = getFormatter(locale, city.timeZone);
  const label = (name: string) => (t.has(`fields.${name}` as never) ? t(`fields.${name}` as never) : name);

  function scalar(value: unknown): string {
    if (value === null || value === undefined || value === "") return "—";
    if (value instanceof Date) return format.dateTime(value, { dateStyle: "long", timeStyle: "short" });
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    return PHOTO.test(String(value)) ? `<img src="${value}" alt="">` : inert(String(value));
  }

  function cell(value: unknown): string {
    if (isRow(value)) return table([value]);
    if (!Array.isArray(value)) return scalar(value);
    return value.some(isRow) ? table(value.filter(isRow)) : value.map(scalar).join(", ") || "—";
  }

  function table(rows: readonly Record<string, unknown>[]): string {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const head = names.map((name) => `<th scope="col">${inert(label(name))}</th>`).join("");
    const body = rows
      .map((row) => `<tr>${names.map((name) => `<td>${cell(row[name])}</td>`).join("")}</tr>`)
      .join("\n");
    return `<div><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
  }

  function section(name: ExportSection, rows: readonly Record<string, unknown>[]): string {
    const kept = linesOf(name).map((key) => {
      const { what, until } = retentionWords(key, locale);
      return `<li>${inert(`${what} – ${until}`)}</li>`;
    });
    const content = rows.length === 0 ? `<p>${inert(t("nothing"))}</p>` : table(rows);
    return `<section id="${name}"><h2>${inert(t(`sections.${name}`))}</h2>${content}<p>${inert(t("kept"))}</p><ul>${kept.join("")}</ul></section>`;
  }
  return { t, format, section };
}

/** The copy as a page that any browser opens without a network: text and photos, no script, nothing from elsewhere. */
export function exportPage(data: OwnData, written: Written): string {
  const { t, format, section } = writer(written);
  const { locale, city, now } = written;
  const title = inert(t("fileTitle", { city: city.name }));
  const made = inert(t("madeOn", { date: format.dateTime(now, { dateStyle: "long", timeStyle: "short" }) }));
  const policy = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${made}</p><p>${inert(t("leftOut"))}</p>
<ul>${EXPORT_SECTIONS.map((name) => `<li><a href="#${name}">${inert(t(`sections.${name}`))}</a></li>`).join("")}</ul>
${EXPORT_SECTIONS.map((name) => section(name, data[name])).join("\n")}
</body></html>
`;
}
