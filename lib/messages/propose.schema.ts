import { z } from "zod";
import { MAX_MESSAGE, MAX_TYPED, tidyMessage } from "./message-text.ts";

/** "Je peux aider", "Demander ce coup de main": about a listing, with an optional one of one's own, and a first message. */
export const proposeSchema = z.strictObject({
  key: z.uuid({ error: "key.missing" }),
  listing: z.uuid({ error: "form.invalid" }),
  with: z
    .union([z.literal(""), z.uuid()], { error: "form.invalid" })
    .optional()
    .transform((id) => id || null),
  message: z
    .string()
    .max(MAX_TYPED, { error: "message.too-long", abort: true })
    .default("")
    .transform(tidyMessage)
    .refine((text) => text.length <= MAX_MESSAGE, { error: "message.too-long" }),
});
