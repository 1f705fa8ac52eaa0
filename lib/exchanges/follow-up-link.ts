import { ID_PATTERN } from "#lib/ids/id-pattern.ts";
/** What a link of a mail may do without signing in, and nothing else. */
export const FOLLOW_UP_KINDS = ["confirm-time", "cannot-make-it", "done", "not-done", "went-wrong"] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** A link of one member about one exchange, and about one time of it where it has one. */
export type FollowUpLink = {
  kind: FollowUpKind;
  cityId: string;
  exchangeId: string;
  appointmentId: string | null;
  memberId: string;
  expiresAt: Date;
};

const LINK_DAYS = 30;
const NONE = "-";
const FORM = new RegExp(
  `^(${FOLLOW_UP_KINDS.join("|")})\\.(${ID_PATTERN})\\.(${ID_PATTERN})\\.(${ID_PATTERN}|${NONE})\\.(${ID_PATTERN})\\.(\\d{1,12})$`,
);

/** Until when a link that is sent now is read. */
export function followUpLinkEnd(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + LINK_DAYS * 86_400_000);
}

/** A link as text, to be signed. */
export function followUpLinkText(link: FollowUpLink): string {
  const { kind, cityId, exchangeId, appointmentId, memberId, expiresAt } = link;
  const seconds = Math.floor(expiresAt.getTime() / 1000);
  return [kind, cityId, exchangeId, appointmentId ?? NONE, memberId, seconds].join(".");
}

/** Reads `followUpLinkText`; null for anything else. */
export function readFollowUpLink(text: string): FollowUpLink | null {
  const [, kind, cityId, exchangeId, appointment, memberId, seconds] = FORM.exec(text) ?? [];
  if (!kind || !cityId || !exchangeId || !appointment || !memberId) return null;
  const appointmentId = appointment === NONE ? null : appointment;
  const expiresAt = new Date(Number(seconds) * 1000);
  return { kind: kind as FollowUpKind, cityId, exchangeId, appointmentId, memberId, expiresAt };
}
