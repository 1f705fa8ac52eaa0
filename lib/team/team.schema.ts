import { z } from "zod";
import { cleanText } from "#lib/forms/fields.ts";
import { emailField } from "#lib/identity/email-field.ts";
import { ROLES } from "#lib/identity/role.ts";

/** Roles that a city gives: everybody else of it is a resident. */
export const STAFF_ROLES = ["moderator", "agent", "admin"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** How long the city's offer of a role waits for an answer. */
export const OFFER_DAYS = 14;

const id = z.uuid({ error: "form.invalid" });

export const offerRoleSchema = z.strictObject({
  email: emailField,
  role: z.enum(STAFF_ROLES, { error: "team.role" }),
});

export const withdrawOfferSchema = z.strictObject({ id });

/** `sure`: ticked by an administrator who gives their own role away. */
export const changeRoleSchema = z.strictObject({
  member: id,
  role: z.enum(ROLES, { error: "team.role" }),
  sure: z.literal("on", { error: "form.invalid" }).optional(),
});

export const resetFactorSchema = z.strictObject({ member: id });

export const answerOfferSchema = z.strictObject({ offer: id, answer: z.enum(["accept", "decline"]) });

/** An e-mail address, or the reference of a listing. */
export const findHelperSchema = z.strictObject({
  person: z
    .string({ error: "team.person" })
    .max(300, { error: "team.person" })
    .transform((text) => cleanText(text))
    .pipe(z.string().min(1, { error: "team.person" })),
});

export const verifyHelperSchema = z.strictObject({ member: id, to: z.enum(["on", "off"], { error: "form.invalid" }) });
