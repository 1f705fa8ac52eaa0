import { z } from "zod";

/** Why a help did not take place, or not yet: who did not come, another day, or not at all any more. */
export const NOT_DONE_ANSWERS = ["other_absent", "me_absent", "later", "stop"] as const;
export type NotDoneAnswer = (typeof NOT_DONE_ANSWERS)[number];

const answer = z.enum(NOT_DONE_ANSWERS, { error: "time.answer" });

/** "Il n'a pas eu lieu", from the page of an exchange. */
export const notDoneSchema = z.strictObject({ exchange: z.uuid({ error: "form.invalid" }), answer });

/** What the page of a link sends. Only "not done" asks something. */
export const followUpSchema = z.strictObject({
  link: z.string({ error: "form.invalid" }).max(500, { error: "form.invalid" }),
  answer: answer.optional(),
});
