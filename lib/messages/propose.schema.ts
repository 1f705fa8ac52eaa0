import { z } from "zod";
import { messageText } from "./message.schema.ts";

/** "Je peux aider", "Demander ce coup de main": about a listing, with an optional one of one's own, and a first message. */
export const proposeSchema = z.strictObject({
  key: z.uuid({ error: "key.missing" }),
  listing: z.uuid({ error: "form.invalid" }),
  with: z.union([z.literal(""), z.uuid()], { error: "form.invalid" }).transform((id) => id || null),
  message: messageText.or(z.literal("")).optional().default(""),
});
