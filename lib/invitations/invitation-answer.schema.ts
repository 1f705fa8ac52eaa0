import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { HELPER_ANSWERS } from "./invitation-answer.ts";

/** The button of the page that a mail's link opens. */
export const invitationLinkSchema = z.strictObject({ link: z.string().max(400) });

/** One of the three buttons on "Pour vous". */
export const invitationAnswerSchema = z.strictObject({ invitation: z.uuid(), answer: z.enum(HELPER_ANSWERS) });

/** The button that takes "Pas ce genre de demande" back. */
export const unmuteSchema = z.strictObject({ category: z.enum(CATEGORY_KEYS) });
