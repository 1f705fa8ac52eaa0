import "server-only";
import { z } from "zod";
import { STRIKE_KINDS } from "#lib/moderation/decision.ts";
import { NOTICE_MEASURES } from "#lib/moderation/notice-measure.ts";
import { REPORT_REASONS } from "#lib/reports/report-reason.ts";

/** An address that may stand behind a link of ours: nothing but the web. */
const webLink = z.url({ protocol: /^https?$/ });

/** What the mails of moderation need: to whom something is about, to who had reported, and to the team. */
export const MODERATION_PAYLOADS = {
  "report-waiting": z.strictObject({
    /** Of what cannot wait; without it, the mail says only how many wait. */
    reason: z.enum(REPORT_REASONS).optional(),
    count: z.int().min(1).default(1),
    link: webLink,
  }),
  /** A statement of reasons, as it is kept. */
  "decision-made": z.strictObject({
    words: z.strictObject({
      opening: z.string(),
      why: z.string(),
      scope: z.string(),
      how: z.string(),
      contest: z.string(),
      next: z.string(),
    }),
    link: webLink,
  }),
  /** `about`: the title of what was reported; empty for a person, and for an address that nobody has proven to be theirs. */
  "notice-received": z.strictObject({
    about: z.string(),
    /** The other one can tell who it was: they wrote to each other. */
    guessable: z.boolean(),
    unproven: z.boolean(),
    link: webLink,
  }),
  "notice-decided": z.strictObject({
    about: z.string(),
    measure: z.enum(NOTICE_MEASURES),
    answer: z.string(),
    /** The last day to contest it. */
    contestUntil: z.iso.date(),
    link: webLink,
  }),
  "listing-held": z.strictObject({ title: z.string(), link: webLink }),
  "listing-approved": z.strictObject({ title: z.string(), link: webLink, helpers: z.int().min(0) }),
  "appeal-received": z.strictObject({ link: webLink }),
  "appeal-decided": z.strictObject({ reversed: z.boolean(), answer: z.string(), link: webLink }),
  "misuse-warning": z.strictObject({
    kind: z.enum(STRIKE_KINDS),
    /** The last day of a suspension; without it, it is a warning. */
    until: z.iso.date().optional(),
    /** How to reach people of the city; empty where it says neither. */
    phone: z.string().default(""),
    email: z.string().default(""),
    link: webLink,
  }),
  "restriction-ended": z.strictObject({ link: webLink }),
  "case-escalated": z.strictObject({
    count: z.int().min(1),
    /** No administrator may judge it. */
    stuck: z.boolean().optional(),
    link: webLink,
  }),
  /** To the on-call address: who of the team noted it, and nothing of whom it is about. */
  "danger-noted": z.strictObject({ firstName: z.string(), link: webLink }),
} as const;
