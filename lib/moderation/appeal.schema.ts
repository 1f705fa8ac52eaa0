import { z } from "zod";
import { paragraph } from "#lib/forms/fields.ts";

export const MAX_APPEAL = 2000;

/** The key of a link of ours; empty when the person is known by their session. */
const link = z.string({ error: "form.invalid" }).max(300, { error: "form.invalid" }).optional().default("");
const body = paragraph("appeal", { max: MAX_APPEAL }).pipe(z.string().min(1, { error: "appeal.required" }));

/** The person concerned contests a decision. */
export const contestDecisionSchema = z.strictObject({
  link,
  decision: z.uuid({ error: "form.invalid" }),
  body,
});

/** Whoever made a notice contests its answer. */
export const contestNoticeSchema = z.strictObject({ link, body });
