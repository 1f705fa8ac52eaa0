import { z } from "zod";
import { choices, paragraph, ticked } from "#lib/forms/fields.ts";
import { MAX_THANKS, THANKS_WORDS } from "./thanks.ts";

const exchange = z.uuid({ error: "form.invalid" });
const words = choices("thanks", THANKS_WORDS);

/** "C'est fait, dire merci": with ready words or none. */
export const doneSchema = z.strictObject({ exchange, words });

/** A word of thanks, for the other one alone unless its author says otherwise. */
export const thanksSchema = z.strictObject({
  exchange,
  words,
  text: paragraph("thanks", { max: MAX_THANKS }),
  isPublic: ticked,
});

/** One press of whoever reviews a note. */
export const reviewThanksSchema = z.strictObject({
  thanks: z.uuid({ error: "form.invalid" }),
  verdict: z.enum(["approve", "refuse"], { error: "form.invalid" }),
});
