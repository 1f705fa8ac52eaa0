import { ID_PATTERN } from "#lib/ids/id-pattern.ts";
import { HELPER_ANSWERS, type HelperAnswer, type InvitationAnswer } from "./invitation-answer.ts";

/** What a link of a mail may do without signing in, and nothing else: give this one answer to this invitation. */
export type InvitationLink = { answer: HelperAnswer; cityId: string; invitationId: string; expiresAt: Date };

const LINK_DAYS = 30;
const FORM = new RegExp(`^(${HELPER_ANSWERS.join("|")})\\.(${ID_PATTERN})\\.(${ID_PATTERN})\\.(\\d{1,12})$`);

/** Until when a link that is sent now is read: well past any deadline, so that a late answer is told that it is late. */
export function invitationLinkEnd(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + LINK_DAYS * 86_400_000);
}

/** A link as text, to be signed. */
export function invitationLinkText({ answer, cityId, invitationId, expiresAt }: InvitationLink): string {
  return [answer, cityId, invitationId, Math.floor(expiresAt.getTime() / 1000)].join(".");
}

/** Reads `invitationLinkText`; null for anything else. */
export function readInvitationLink(text: string): InvitationLink | null {
  const [, answer, cityId, invitationId, seconds] = FORM.exec(text) ?? [];
  if (!answer || !cityId || !invitationId) return null;
  return { answer: answer as HelperAnswer, cityId, invitationId, expiresAt: new Date(Number(seconds) * 1000) };
}

/** What decides whether an invitation may still be answered. */
export type AskedInvitation = {
  answer: InvitationAnswer | null;
  /** Somebody is still looked for. */
  requestOpen: boolean;
};

/**
 * `ask`: it may be answered. `answered`: its helper did. `late`: the time to answer is over, and others are asked.
 * `settled`: nobody is looked for any more. `gone`: there is no such invitation.
 */
export type InvitationView = "ask" | "answered" | "late" | "settled" | "gone";

/**
 * What may be said of an invitation now, about one answer to it. "Je peux" is never too late while nobody else can: it is
 * the one that the requester waits for.
 */
export function invitationView(invitation: AskedInvitation | null, wanted: HelperAnswer): InvitationView {
  if (!invitation) return "gone";
  const { answer, requestOpen } = invitation;
  if ((HELPER_ANSWERS as readonly (InvitationAnswer | null)[]).includes(answer)) return "answered";
  if (answer === "withdrawn" || !requestOpen) return "settled";
  return answer === null || wanted === "can" ? "ask" : "late";
}
