import { z } from "zod";

/** The confirmation of somebody who leaves: they say that they have read what it means. */
export const leaveSchema = z.strictObject({ leaving: z.literal("on", { error: "leaving.required" }) });

/** Who comes back by the link of a mail. */
export const comeBackSchema = z.strictObject({
  link: z.string({ error: "form.invalid" }).max(400, { error: "form.invalid" }),
});
