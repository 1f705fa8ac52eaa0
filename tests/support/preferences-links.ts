import { preferencesLinkEnd } from "#lib/notifications/preferences-link.ts";
import type { Topic } from "#lib/notifications/topic.ts";
import { signPreferencesLink } from "#lib/server/notifications/preferences-link-signature.ts";
import type { TestMember } from "./fixtures.ts";

const DAY_MS = 86_400_000;

/** The link of a mail about a topic that a member got some days ago. */
export function linkOf({ cityId, id }: TestMember, topic: Topic = "solicitations", daysAgo = 0): string {
  const sentAt = new Date(Date.now() - daysAgo * DAY_MS);
  return signPreferencesLink({ cityId, memberId: id, topic, expiresAt: preferencesLinkEnd(sentAt) });
}

/** The same with another letter in the middle. */
export function tampered(link: string): string {
  const at = Math.floor(link.length / 2);
  return link.slice(0, at) + (link[at] === "a" ? "b" : "a") + link.slice(at + 1);
}
