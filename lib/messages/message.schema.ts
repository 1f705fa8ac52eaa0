import { z } from "zod";
import { MAX_MESSAGE, tidyMessage } from "./message-text.ts";

/** Far too long, whatever would be left of it. */
const MAX_TYPED = 10 * MAX_MESSAGE;

/** What somebody writes: tidied first, so that only what is left counts. */
export const messageText = z
  .string({ error: "message.required" })
  .max(MAX_TYPED, { error: "message.tooLong", abort: true })
  .transform(tidyMessage)
  .refine((text) => text.length > 0, { error: "message.required" })
  .refine((text) => text.length <= MAX_MESSAGE, { error: "message.tooLong" });

/** One message of a conversation. The key makes sending it again harmless. */
export const sendSchema = z.strictObject({
  conversation: z.uuid({ error: "form.invalid" }),
  key: z.uuid({ error: "key.missing" }),
  message: messageText,
});
