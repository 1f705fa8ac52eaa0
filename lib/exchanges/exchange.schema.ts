import { z } from "zod";
import { STEP_BACK_REASONS } from "./outcome.ts";

/** What a side may do by one button of the page of an exchange. */
export const ACT_BUTTONS = ["accept", "decline", "withdraw", "cancel", "complete"] as const;

export const actSchema = z.strictObject({
  exchange: z.uuid(),
  action: z.enum(ACT_BUTTONS),
  reason: z.enum(STEP_BACK_REASONS).nullish().default(null),
});

/** "Répondre à toutes": every proposal of a listing that still waits is declined kindly. */
export const answerAllSchema = z.strictObject({ listing: z.uuid() });
