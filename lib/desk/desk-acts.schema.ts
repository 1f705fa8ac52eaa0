import { z } from "zod";
import { NOT_DONE_ANSWERS } from "#lib/exchanges/follow-up.schema.ts";
import { OUTCOMES } from "#lib/exchanges/outcome.ts";
import { cleanText, ticked } from "#lib/forms/fields.ts";
import { emailField } from "#lib/identity/email-field.ts";
import { HELPER_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import { LATER } from "./call-later.ts";

const MAX_NOTE = 500;

const note = z
  .string({ error: "callNote.too-long" })
  .max(MAX_NOTE * 4, { error: "callNote.too-long" })
  .default("")
  .transform(cleanText)
  .pipe(z.string().max(MAX_NOTE, { error: "callNote.too-long" }));

/** What came of a call: an outcome, `told` where there was only something to say, `later` to call again. */
export const CALL_RESULTS = ["told", "later", ...OUTCOMES] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export const callResultSchema = z.strictObject({
  task: z.uuid({ error: "form.invalid" }),
  result: z.enum(CALL_RESULTS, { error: "callResult.required" }),
  later: z.enum(LATER, { error: "callResult.later" }).default("hour"),
  note,
  /** The page that it was entered on: it is shown again. */
  from: z.enum(["tasks", "person"]).catch("tasks"),
});

/** "Noter un rappel": an agent promises to call somebody. */
export const callBackSchema = z.strictObject({ later: z.enum(LATER, { error: "callResult.later" }), note });

/** "Fermer": a request or an offer of a person of the desk ends. */
export const endListingSchema = z.strictObject({
  listing: z.uuid({ error: "form.invalid" }),
  action: z.enum(["close", "fulfil"], { error: "form.invalid" }),
});

export const deskNotDoneSchema = z.strictObject({
  exchange: z.uuid({ error: "form.invalid" }),
  answer: z.enum(NOT_DONE_ANSWERS, { error: "time.answer" }),
});

/** What the person lets the other one of an exchange know. */
export const deskShareSchema = z.strictObject({
  exchange: z.uuid({ error: "form.invalid" }),
  sharePhone: ticked,
  shareAddress: ticked,
});

export const deskAnswerSchema = z.strictObject({
  invitation: z.uuid({ error: "form.invalid" }),
  answer: z.enum(HELPER_ANSWERS, { error: "form.invalid" }),
});

/** "Retirer son accord": a box says that it was meant. */
export const withdrawConsentSchema = z.strictObject({ sureErase: z.literal("on", { error: "sure.required" }) });

/** "Relier à un compte": to the address that the person spelled. */
export const mergeSchema = z.strictObject({ email: emailField, sure: z.literal("on", { error: "sure.required" }) });
