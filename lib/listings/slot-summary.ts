import { type AvailabilityMask, DAYS, maskOf, PARTS, type Part, type Slot, slotsOf } from "./availability.ts";

/** A mask in few words: everything, the week-end, some parts of every day, or the first slots and how many more. */
export type SlotSummary =
  | { form: "any" }
  | { form: "weekend" }
  | { form: "every"; parts: Part[] }
  | { form: "slots"; slots: Slot[]; more: number };

const WEEKEND = maskOf(["sat", "sun"].flatMap((day) => PARTS.map((part) => `${day}-${part}` as Slot)));
const everyDay = (part: Part) => maskOf(DAYS.map((day) => `${day}-${part}` as const));

/** Sums a mask up, naming at most `limit` slots. A mask of 0 says nothing, so it fits any time. */
export function slotSummary(mask: AvailabilityMask, limit = 3): SlotSummary {
  const parts = PARTS.filter((part) => (mask & everyDay(part)) === everyDay(part));
  if (mask === 0 || parts.length === PARTS.length) return { form: "any" };
  if (mask === WEEKEND) return { form: "weekend" };
  if (parts.length > 0 && parts.reduce((sum, part) => sum | everyDay(part), 0) === mask)
    return { form: "every", parts };
  const slots = slotsOf(mask);
  return { form: "slots", slots: slots.slice(0, limit), more: Math.max(0, slots.length - limit) };
}
