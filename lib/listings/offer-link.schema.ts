import { z } from "zod";
import { OFFER_ANSWERS } from "./offer-link.ts";

/** The button of the page that a mail's link opens. */
export const offerAnswerSchema = z.strictObject({
  link: z.string().max(400),
  answer: z.enum(OFFER_ANSWERS),
});
