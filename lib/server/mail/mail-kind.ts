import "server-only";
import { z } from "zod";

/** Every mail that we send, with the schema of what its template needs. */
export const MAIL_PAYLOADS = {
  "sign-in": z.strictObject({ link: z.url(), code: z.string().regex(/^\d{6}$/), cityName: z.string() }),
  "listing-published": z.strictObject({ title: z.string(), link: z.url(), helpers: z.int().min(0) }),
  "offer-reconfirm": z.strictObject({ title: z.string(), link: z.url(), until: z.iso.date() }),
  "offer-paused": z.strictObject({ title: z.string(), link: z.url() }),
  "listing-expired": z.strictObject({ title: z.string(), link: z.url(), renewable: z.boolean() }),
} as const;
export type MailKind = keyof typeof MAIL_PAYLOADS;
export type MailPayload<Kind extends MailKind> = z.output<(typeof MAIL_PAYLOADS)[Kind]>;

/** Their payload opens a door: it is emptied as soon as the mail has left. */
export const SECRET_KINDS: readonly MailKind[] = ["sign-in", "offer-reconfirm", "offer-paused"];
