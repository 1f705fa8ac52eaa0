export type CsvCell = string | number | null;

/** `standard` is RFC 4180; `excel` is what a French Excel opens by a double click: semicolons, decimal commas, UTF-8 that says so. */
export const CSV_FORMATS = ["standard", "excel"] as const;
export type CsvFormat = (typeof CSV_FORMATS)[number];

const STYLES = {
  standard: { separator: ",", decimal: ".", start: "" },
  excel: { separator: ";", decimal: ",", start: "\uFEFF" },
} as const;

/** What spreadsheets take for the beginning of a formula, be it after spaces; the last four are those of Asian keyboards. */
const TRIGGER = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
const FORMULA = new RegExp(`^(?:[\\t\\r\\n\\0]|[\\s\\0]*${TRIGGER})`);
/** The same within a text, where a program that expects another separator would begin a new cell. */
const LATER_FORMULA = new RegExp(`([,;|\\t\\r\\n][\\s\\0"]*)(?=${TRIGGER})`, "g");
const NEEDS_QUOTES = /[",;\r\n]/;

/** A text as one cell: a formula becomes a text, as OWASP advises against CSV injection, and quotes are doubled. */
function cellOf(value: CsvCell, decimal: string): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", decimal);
  const safe = (FORMULA.test(value) ? `'${value}` : value).replace(LATER_FORMULA, "$1'");
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a file of values begins with, before its header. */
export function csvStart(format: CsvFormat): string {
  return STYLES[format].start;
}

/** A row of a file of values, with its end. No cell of it is run as a formula. */
export function csvLine(row: readonly CsvCell[], format: CsvFormat = "standard"): string {
  const { separator, decimal } = STYLES[format];
  return `${row.map((cell) => cellOf(cell, decimal)).join(separator)}\r\n`;
}

/** Rows as a file of values, the header first. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  format: CsvFormat = "standard",
): string {
  return csvStart(format) + [header, ...rows].map((row) => csvLine(row, format)).join("");
}
