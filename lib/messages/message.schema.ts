import { z } from "zod";
import { MAX_MESSAGE, MAX_TYPED, tidyMessage } from "./message-text.ts";

/** What somebody writes: tidied first, so that only what is left counts. */
const messageText = z
  .string({ error: "message.required" })
  .max(MAX_TYPED, { error: "message.too-long", abort: true })
  .transform(tidyMessage)
  .refine((text) => text.length > 0, { error: "message.required" })
  .refine((text) => text.length <= MAX_MESSAGE, { error: "message.too-long" });

/** One message of a conversation. The key makes sending it again harmless. */
export const sendSchema = z.strictObject({
  conversation: z.uuid({ error: "form.invalid" }),
  key: z.uuid({ error: "key.missing" }),
  message: messageText,
});
