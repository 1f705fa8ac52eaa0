import { SIGN_IN_LIFETIME_MS } from "#lib/identity/session-lifetime.ts";
import type { Topic } from "./topic.ts";

export type KindPolicy = {
  /** What switches it off; "service" is what a person cannot do without, such as their link to sign in. */
  topic: Topic | "service";
  /** 0 leaves first. */
  priority: number;
  /** Hours after which it is of no use any more, and is dropped rather than sent. */
  usefulHours: number;
};

/** How each kind of message is treated. Their names are those of the mails (`lib/server/mail/mail-kind.ts`). */
export const KIND_POLICIES = {
  "sign-in": { topic: "service", priority: 0, usefulHours: SIGN_IN_LIFETIME_MS / 3_600_000 },
  "email-change": { topic: "service", priority: 0, usefulHours: SIGN_IN_LIFETIME_MS / 3_600_000 },
  "email-changed": { topic: "service", priority: 0, usefulHours: 24 * 7 },
  "email-claimed": { topic: "service", priority: 1, usefulHours: 24 },
  "account-changed": { topic: "service", priority: 1, usefulHours: 24 * 7 },
  "report-waiting": { topic: "service", priority: 1, usefulHours: 72 },
  "danger-noted": { topic: "service", priority: 0, usefulHours: 24 },
  "decision-made": { topic: "service", priority: 1, usefulHours: 24 * 14 },
  "appeal-decided": { topic: "service", priority: 2, usefulHours: 24 * 14 },
  "case-escalated": { topic: "service", priority: 2, usefulHours: 24 },
  "notice-received": { topic: "service", priority: 3, usefulHours: 24 * 3 },
  "appeal-received": { topic: "service", priority: 3, usefulHours: 24 * 3 },
  "misuse-warning": { topic: "service", priority: 3, usefulHours: 24 * 14 },
  "restriction-ended": { topic: "service", priority: 3, usefulHours: 24 * 7 },
  "role-offered": { topic: "service", priority: 3, usefulHours: 24 * 14 },
  "role-given": { topic: "service", priority: 3, usefulHours: 24 * 7 },
  "helper-verified": { topic: "service", priority: 4, usefulHours: 24 * 7 },
  "desk-merged": { topic: "service", priority: 4, usefulHours: 24 * 14 },
  "notice-decided": { topic: "service", priority: 4, usefulHours: 24 * 14 },
  "listing-held": { topic: "service", priority: 4, usefulHours: 24 * 3 },
  "listing-approved": { topic: "service", priority: 4, usefulHours: 24 * 3 },
  invitation: { topic: "solicitations", priority: 2, usefulHours: 24 },
  call: { topic: "solicitations", priority: 4, usefulHours: 72 },
  "exchange-news": { topic: "messages", priority: 3, usefulHours: 72 },
  "time-reconfirm": { topic: "reminders", priority: 2, usefulHours: 24 },
  "how-did-it-go": { topic: "reminders", priority: 5, usefulHours: 72 },
  "listing-published": { topic: "reminders", priority: 5, usefulHours: 24 },
  "request-at-desk": { topic: "reminders", priority: 4, usefulHours: 48 },
  "offer-reconfirm": { topic: "reminders", priority: 6, usefulHours: 24 * 6 },
  "offer-paused": { topic: "reminders", priority: 6, usefulHours: 72 },
  "listing-expired": { topic: "reminders", priority: 6, usefulHours: 72 },
  "search-alert": { topic: "digest", priority: 7, usefulHours: 24 },
  digest: { topic: "digest", priority: 8, usefulHours: 12 },
} as const satisfies Record<string, KindPolicy>;
export type NotifiedKind = keyof typeof KIND_POLICIES;

/** Written to an address, whoever reads it: no bell and no device tells of them. */
export const ADDRESS_KINDS = ["sign-in", "email-change", "email-changed", "email-claimed"] as const;
/** What a bell tells of. */
export type BellKind = Exclude<NotifiedKind, (typeof ADDRESS_KINDS)[number]>;

const isAddressKind = (kind: string) => ADDRESS_KINDS.some((known) => known === kind);
export const isBellKind = (kind: string): kind is BellKind => isNotifiedKind(kind) && !isAddressKind(kind);

export const isNotifiedKind = (kind: string): kind is NotifiedKind => Object.hasOwn(KIND_POLICIES, kind);

/** How a kind is treated. */
export function policyOf(kind: NotifiedKind): KindPolicy {
  return KIND_POLICIES[kind];
}
