import { z } from "zod";
import { line } from "#lib/forms/fields.ts";

export const ALT_LENGTH = { min: 3, max: 150 };

/** What a photo shows, for those who do not see it. */
export const altText = line("photoAlt", ALT_LENGTH);

const MOVES = ["earlier", "later"] as const;

/** One of the buttons of a photo. A text that was typed is kept by whichever button but the one that removes. */
export const changePhotoSchema = z.discriminatedUnion(
  "act",
  [
    z.strictObject({ id: z.uuid({ error: "form.invalid" }), act: z.enum(["save", ...MOVES]), alt: altText }),
    z.strictObject({ id: z.uuid({ error: "form.invalid" }), act: z.literal("remove"), alt: z.string().optional() }),
  ],
  { error: "form.invalid" },
);
export type PhotoChange = z.output<typeof changePhotoSchema>;
