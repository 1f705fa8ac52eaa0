import { HELPER_ANSWERS, type HelperAnswer, type InvitationAnswer } from "./invitation-answer.ts";

/** What a link of a mail may do without signing in, and nothing else: give this one answer to this invitation. */
export type InvitationLink = { answer: HelperAnswer; cityId: string; invitationId: string; expiresAt: Date };

const LINK_DAYS = 30;
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const FORM = new RegExp(`^(${HELPER_ANSWERS.join("|")})\\.(${UUID})\\.(${UUID})\\.(\\d{1,12})$`);

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
  deadlineAt: Date;
  /** The request is on line. */
  requestOpen: boolean;
};

/**
 * `ask`: it may be answered. `answered`: its helper did. `helped`: it was withdrawn, somebody else can, or the request
 * ended. `late`: nobody answered in time. `gone`: there is no such invitation any more, or its link is too old.
 */
export type InvitationView = "ask" | "answered" | "late" | "helped" | "gone";

/** What may be said of an invitation now. Being late by the clock alone is no harm while nobody else was asked. */
export function invitationView(invitation: AskedInvitation | null): Exclude<InvitationView, "gone"> | "gone" {
  if (!invitation) return "gone";
  const { answer, requestOpen } = invitation;
  if (answer === "expired") return requestOpen ? "late" : "helped";
  if (answer === "withdrawn") return "helped";
  if (answer !== null) return "answered";
  return requestOpen ? "ask" : "helped";
}
