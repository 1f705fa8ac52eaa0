import { ID_PATTERN } from "#lib/ids/id-pattern.ts";

/** What a link of a mail may do without signing in, and nothing else: answer this call for this member. */
export type CallLink = { cityId: string; callId: string; memberId: string; expiresAt: Date };

/** After the last day of a call, its links still say that it is over. */
const READ_DAYS = 30;
const FORM = new RegExp(`^call\\.(${ID_PATTERN})\\.(${ID_PATTERN})\\.(${ID_PATTERN})\\.(\\d{1,12})$`);

/** Until when the links of a call are read that ends at a moment. */
export function callLinkEnd(end: Date): Date {
  return new Date(Math.floor(end.getTime() / 1000) * 1000 + READ_DAYS * 86_400_000);
}

/** A link as text, to be signed. */
export function callLinkText({ cityId, callId, memberId, expiresAt }: CallLink): string {
  return ["call", cityId, callId, memberId, Math.floor(expiresAt.getTime() / 1000)].join(".");
}

/** Reads `callLinkText`; null for anything else. */
export function readCallLink(text: string): CallLink | null {
  const [, cityId, callId, memberId, seconds] = FORM.exec(text) ?? [];
  if (!cityId || !callId || !memberId) return null;
  return { cityId, callId, memberId, expiresAt: new Date(Number(seconds) * 1000) };
}
