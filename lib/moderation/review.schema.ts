import { z } from "zod";
import { CLAUSES } from "./clause.ts";
import { DECISION_ACTIONS } from "./decision.ts";

/** What somebody would have decided of a past case, as the form of the second look sends it. */
export const reviewSchema = z.strictObject({
  review: z.uuid({ error: "form.invalid" }),
  action: z.enum(DECISION_ACTIONS, { error: "decision.action" }),
  clause: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.enum(CLAUSES, { error: "decision.clause" }).optional(),
  ),
});
export type ReviewInput = z.output<typeof reviewSchema>;
