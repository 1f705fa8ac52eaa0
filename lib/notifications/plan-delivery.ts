import { nextWaking } from "#lib/matching/waves/waking-time.ts";
import type { KindPolicy } from "./kind-policy.ts";
import { isHeldBack, type Preferences } from "./preferences.ts";
import type { Channel } from "./topic.ts";

export type DeliveryQuestion = {
  topic: KindPolicy["topic"];
  preferences: Preferences;
  /** Whether they let a device be notified. */
  hasPush: boolean;
  /** Solicitations that reached them in the last seven days. */
  solicited: number;
  timeZone: string;
  /** Cannot wait for the morning: it is about something that happens before. */
  pressing: boolean;
  /** Not before. */
  leaveAt: Date;
  now: Date;
};

/** When a message leaves by each way, and whether it waits in the next digest instead. Ways that are absent are not taken. */
export type DeliveryPlan = { leave: Partial<Record<Channel, Date>>; inDigest: boolean };

/**
 * By which ways a message reaches a person, as they chose, and when: never in their quiet hours unless it cannot wait, during
 * a break nothing that comes from us, and no solicitation past their weekly cap.
 */
export function planDelivery(question: DeliveryQuestion): DeliveryPlan {
  const { topic, preferences, hasPush, solicited, timeZone, pressing, leaveAt, now } = question;
  if (topic === "service") return { leave: { mail: leaveAt }, inDigest: false };
  const capped = topic === "solicitations" && solicited >= preferences.weeklyCap;
  if (capped || isHeldBack(topic, preferences, now)) return { leave: {}, inDigest: topic === "solicitations" };
  const at = pressing ? leaveAt : nextWaking(leaveAt, timeZone, preferences.quietHours);
  const leave: DeliveryPlan["leave"] = {};
  if (preferences.mail.includes(topic)) leave.mail = at;
  if (hasPush && preferences.push.includes(topic)) leave.push = at;
  return { leave, inDigest: false };
}
