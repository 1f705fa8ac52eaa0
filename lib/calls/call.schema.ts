import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { line, paragraph, ticked } from "#lib/forms/fields.ts";
import { CALL_LENGTH } from "./call.ts";
import { CALL_ANSWERS } from "./call-state.ts";

const MOST_QUARTIERS = 200;
const { title, text } = CALL_LENGTH;

const day = (error: string) => z.string({ error }).pipe(z.iso.date({ error }));

/** Slugs, one or several; who they belong to is for the city to say. */
const quartiers = z
  .union([z.string().transform((slug) => [slug]), z.array(z.string())], { error: "call.quartiers" })
  .transform((slugs) => [...new Set(slugs)])
  .pipe(z.array(z.string().min(1).max(60)).min(1, { error: "call.quartiers" }).max(MOST_QUARTIERS));

/** A call as its page asks for it. The names are those of its address. */
const call = {
  categorie: z.enum(CATEGORY_KEYS, { error: "category.required" }),
  quartier: quartiers,
  debut: day("call.start"),
  fin: day("call.end"),
  titre: line("callTitle", title),
  texte: paragraph("callText", text).pipe(z.string().min(text.min, { error: "callText.too-short" })),
  proches: ticked,
  voisins: ticked,
};

/** What an address says of a call; what else it says is for its page. */
export const callSchema = z.object(call);
export type CallInput = z.output<typeof callSchema>;

/** The press that sends it, after what it does was shown: to how many people, and whether so many were agreed to. */
export const sendCallSchema = z.strictObject({
  ...call,
  key: z.uuid({ error: "key.missing" }),
  /** How many people the page said. */
  annonce: z.coerce.number({ error: "form.invalid" }).int({ error: "form.invalid" }).min(0),
  /** How many people the ticked box names. */
  accord: z.coerce.number({ error: "form.invalid" }).int({ error: "form.invalid" }).optional(),
});

export const callIdSchema = z.strictObject({ call: z.uuid({ error: "form.invalid" }) });

const answer = z.enum(CALL_ANSWERS, { error: "form.invalid" });
/** An answer of whoever holds the link of a mail, and one of a member who is signed in. */
export const linkedAnswerSchema = z.strictObject({ link: z.string().max(400), answer });
export const ownAnswerSchema = z.strictObject({ call: z.uuid({ error: "form.invalid" }), answer });

/** Puts an offer back on line, after a yes. */
export const linkedResumeSchema = z.strictObject({
  link: z.string().max(400),
  offer: z.uuid({ error: "form.invalid" }),
});
export const ownResumeSchema = z.strictObject({
  call: z.uuid({ error: "form.invalid" }),
  offer: z.uuid({ error: "form.invalid" }),
});
