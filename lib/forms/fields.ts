import { z } from "zod";

/** Characters that hide or turn text: C0/C1 controls but line ends, bidirectional controls, invisible operators. */
const HIDDEN = /(?!\n)[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Text as it is kept: well-formed, composed (NFC), no hidden characters, no spaces at the ends, one kind of line end. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").normalize("NFC").replace(HIDDEN, "").trim();
}

/** One line of text of bounded length; `field` names its errors: `<field>.required`, `.too-short`, `.too-long`. */
export function line(field: string, { min, max }: { min: number; max: number }) {
  return z
    .string({ error: `${field}.required` })
    .max(max * 4, { error: `${field}.too-long` })
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(1, { error: `${field}.required` })
        .min(min, { error: `${field}.too-short` })
        .max(max, { error: `${field}.too-long` }),
    );
}

/** Several lines of text, possibly none. */
export function paragraph(field: string, { max }: { max: number }) {
  return z
    .string({ error: `${field}.required` })
    .max(max * 4, { error: `${field}.too-long` })
    .transform((text) => cleanText(text).replace(/\n{3,}/g, "\n\n"))
    .pipe(z.string().max(max, { error: `${field}.too-long` }));
}

/** A field sent once or several times, read as a list without repetitions. */
export function choices<const Values extends readonly [string, ...string[]]>(field: string, values: Values) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value]),
    z.array(z.enum(values, { error: `${field}.unknown` })),
  );
}

/** A box that is ticked or not. */
export const ticked = z.preprocess((value) => value === "on" || value === "true", z.boolean());
