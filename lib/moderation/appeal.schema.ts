import { z } from "zod";
import { paragraph } from "#lib/forms/fields.ts";

export const MAX_APPEAL = 2000;

/** Somebody contests a decision, or the answer to a notice of theirs. */
export const contestSchema = z.strictObject({
  /** The key of a mail's link; empty when the person is known by their session. */
  link: z.string({ error: "form.invalid" }).max(300, { error: "form.invalid" }).optional().default(""),
  /** The decision or the notice. */
  about: z.uuid({ error: "form.invalid" }),
  body: paragraph("appeal", { max: MAX_APPEAL }).pipe(z.string().min(1, { error: "appeal.required" })),
});
