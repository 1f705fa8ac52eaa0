import { z } from "zod";

/** Whoever opened the link of a receipt says that the notice is theirs. */
export const confirmNoticeSchema = z.strictObject({
  link: z.string({ error: "form.invalid" }).max(300, { error: "form.invalid" }),
});
