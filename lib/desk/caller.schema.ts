import { z } from "zod";
import { MAX_ADDRESS, tidyPhone } from "#lib/exchanges/contact-details.ts";
import { cleanText, line, ticked } from "#lib/forms/fields.ts";
import { LAST_NAME_LENGTH } from "./desk-person.ts";
import { CONSENT_KINDS, type ConsentKind } from "./desk-task.ts";

/** Letters only, so that a name holds no number or address to be reached at. */
const NAME = /^\p{L}[\p{L}\p{M}'’ .-]*$/u;
const MAX_TYPED = 400;

const raw = (field: string) =>
  z
    .string({ error: `${field}.required` })
    .max(MAX_TYPED, { error: `${field}.too-long` })
    .default("");

const phone = z
  .string({ error: "phone.required" })
  .max(MAX_TYPED, { error: "phone.malformed" })
  .transform((text, context) => {
    const number = tidyPhone(text);
    if (number === null) {
      context.addIssue({ code: "custom", message: text.trim() === "" ? "phone.required" : "phone.malformed" });
    }
    return number ?? "";
  });

const firstName = line("firstName", { min: 1, max: 40 }).refine((text) => NAME.test(text), {
  error: "firstName.letters",
});
const lastName = line("lastName", LAST_NAME_LENGTH).refine((text) => NAME.test(text), { error: "lastName.letters" });
const addressInWords = z
  .string({ error: "deskAddress.too-long" })
  .max(MAX_ADDRESS * 4, { error: "deskAddress.too-long" })
  .default("")
  .transform((text) => cleanText(text).replace(/\s+/g, " "))
  .pipe(z.string().max(MAX_ADDRESS, { error: "deskAddress.too-long" }));

/** Who calls: somebody who is known at this number, or somebody new. */
export const CALLER_FIELDS = {
  phone,
  /** The id of a known person, `new`, or empty when nobody was to choose from. */
  person: z.union([z.uuid(), z.enum(["", "new"])], { error: "person.required" }).default(""),
  /** Whom the form offered to choose: only the form shows them again. */
  known: z.union([z.string(), z.array(z.string())], { error: "form.invalid" }).default([]),
  /** The number that was looked up last, with the same purpose. */
  looked: z.string({ error: "form.invalid" }).max(MAX_TYPED, { error: "form.invalid" }).default(""),
  firstName: raw("firstName"),
  lastName: raw("lastName"),
  adult: ticked,
  consent: ticked,
  consentKind: z.enum(CONSENT_KINDS, { error: "consent.kind" }).default("oral"),
};

export type NewCaller = { firstName: string; lastName: string; consent: ConsentKind };
/** `id` of somebody known; `added` for somebody new, whose consent the agent heard. `isOther`: not one of those known. */
export type Caller = { phone: string; id: string } | { phone: string; added: NewCaller; isOther: boolean };

type Typed = z.output<z.ZodObject<typeof CALLER_FIELDS>>;
type Issues = { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void };

/** Who calls. Somebody new gives both names, is an adult, and agrees that the desk acts for them. */
export function callerOf(typed: Typed, issues: Issues): Caller {
  const { phone: number, person, consentKind: consent } = typed;
  if (person !== "" && person !== "new") return { phone: number, id: person };
  const read = (field: "firstName" | "lastName", schema: z.ZodType<string>) => {
    const result = schema.safeParse(typed[field]);
    if (result.success) return result.data;
    issues.addIssue({ code: "custom", path: [field], message: result.error.issues[0]?.message ?? `${field}.required` });
    return "";
  };
  const added = { firstName: read("firstName", firstName), lastName: read("lastName", lastName), consent };
  if (!typed.adult) issues.addIssue({ code: "custom", path: ["adult"], message: "deskAdult.required" });
  if (!typed.consent) issues.addIssue({ code: "custom", path: ["consent"], message: "consent.required" });
  return { phone: number, added, isOther: person === "new" };
}

/** What an agent corrects of somebody. */
export const personContactSchema = z.strictObject({ lastName, phone, deskAddress: addressInWords });
