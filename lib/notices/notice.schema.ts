import { z } from "zod";
import { cleanText, paragraph, ticked } from "#lib/forms/fields.ts";
import { emailField } from "#lib/identity/email-field.ts";
import { MAX_EXPLANATION, MAX_NOTIFIER_NAME, MIN_EXPLANATION } from "#lib/reports/report-limits.ts";
import { LISTING_REASONS, needsNoContact } from "#lib/reports/report-reason.ts";

/** What a notice that starts from a listing is about. */
export const NOTICE_SUBJECTS = ["listing", "photo", "member"] as const;
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];

const left = (value: unknown) => (typeof value === "string" && cleanText(value) === "" ? undefined : value);

/** A name on one line; null when it is left out. */
const notifierName = z.preprocess(
  left,
  z
    .string({ error: "form.invalid" })
    .max(MAX_NOTIFIER_NAME * 4, { error: "notice.name-too-long" })
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(z.string().max(MAX_NOTIFIER_NAME, { error: "notice.name-too-long" }))
    .optional()
    .transform((name) => name || null),
);
const notifierEmail = z.preprocess(
  left,
  emailField.optional().transform((email) => email ?? null),
);

/** A notice with what the law asks for (DSA, art. 16): what, why, who, and that they believe it. */
export const noticeSchema = z.strictObject({
  key: z.uuid({ error: "key.missing" }),
  listing: z.uuid({ error: "form.invalid" }),
  photo: z.preprocess(left, z.uuid({ error: "form.invalid" }).optional()),
  subject: z.enum(NOTICE_SUBJECTS, { error: "notice.no-subject" }),
  reason: z.enum(LISTING_REASONS, { error: "report.no-reason" }),
  note: paragraph("notice", { max: MAX_EXPLANATION }).pipe(
    z
      .string()
      .min(1, { error: "notice.required" })
      // Not `abort`: it would keep the name and the address from being asked for at the same time.
      .refine((text) => text === "" || text.length >= MIN_EXPLANATION, { error: "notice.too-short" }),
  ),
  name: notifierName,
  email: notifierEmail,
  goodFaith: ticked.refine((isTicked) => isTicked, { error: "notice.good-faith" }),
  /** No person sees this field: only machines fill it in. No name that fillers of forms know. */
  unseen: z.string({ error: "form.invalid" }).max(1000, { error: "form.invalid" }).optional().default(""),
});
export type NoticeInput = z.output<typeof noticeSchema>;

/** Whoever has no account leaves a name and an address, unless somebody may be in danger; each is asked for at once. */
const isGiven =
  (field: "name" | "email") =>
  ({ reason, [field]: given }: NoticeInput) =>
    Boolean(given) || needsNoContact(reason);
const always = () => true;

/** The same from somebody without an account. */
export const visitorNoticeSchema = noticeSchema
  .refine(isGiven("name"), { error: "notice.name-required", path: ["name"], when: always })
  .refine(isGiven("email"), { error: "email.required", path: ["email"], when: always });
