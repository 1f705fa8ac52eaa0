import { z } from "zod";
import { cleanText, ticked } from "#lib/forms/fields.ts";
import { MAX_EXCERPT, MAX_NOTE } from "./report-limits.ts";
import { PERSON_REASONS } from "./report-reason.ts";

const SEQ = /^[1-9]\d{0,8}$/;

/** Numbers of the messages that were ticked: one, several or none. */
const excerpt = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value]),
  z
    .array(z.string().regex(SEQ, { error: "report.unknown-message" }).transform(Number), { error: "form.invalid" })
    .max(MAX_EXCERPT, { error: "report.too-many-messages" }),
);

/** Several lines, as they are kept. */
const lines = (max: number, tooLong: string) =>
  z
    .string({ error: "form.invalid" })
    .max(max * 4, { error: tooLong })
    .transform((text) => cleanText(text).replace(/\n{3,}/g, "\n\n"))
    .refine((text) => text.length <= max, { error: tooLong });

/** A notice about the other one of an exchange, with the messages that the reporter picked. */
export const reportSchema = z.strictObject({
  key: z.uuid({ error: "key.missing" }),
  exchange: z.uuid({ error: "form.invalid" }),
  reason: z.enum(PERSON_REASONS, { error: "report.no-reason" }),
  messages: excerpt,
  note: lines(MAX_NOTE, "report.note-too-long").optional().default(""),
  block: ticked,
});
export type ReportInput = z.output<typeof reportSchema>;
