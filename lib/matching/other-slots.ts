/*
 * What other times would bring, for a request that nobody can do when it is asked: another part of the same days, or
 * another day at the same hours. One change at a time, as a person would make it.
 */
import {
  type AvailabilityMask,
  DAYS,
  type Day,
  maskOf,
  PARTS,
  type Part,
  type Slot,
  slotsOf,
} from "#lib/listings/availability.ts";
import { askedSlots } from "./asked-slots.ts";
import type { RequestFacts } from "./candidate.ts";
import type { Moment } from "./moment.ts";

type When = Pick<RequestFacts, "urgency" | "neededOn" | "neededPart" | "availability">;

/** Other times of a request, each with the slots that it adds. */
export type OtherSlot = ({ part: Part } | { day: Day }) & { mask: AvailabilityMask };

/** So many people could help at another time. */
export type OtherTime = { when: Part | Day; people: number };

const dayOf = (slot: Slot) => slot.split("-")[0] as Day;
const partOf = (slot: Slot) => slot.split("-")[1] as Part;
const slotsAt = (days: readonly Day[], parts: readonly Part[]) =>
  maskOf(days.flatMap((day) => parts.map((part) => `${day}-${part}` as const)));

/** The parts of the day that are asked for: any of a day whose part was not named, even those that are over. */
function partsAsked({ urgency, neededPart }: When, slots: readonly Slot[]): readonly Part[] {
  if (urgency === "slots") return PARTS.filter((part) => slots.some((slot) => partOf(slot) === part));
  return neededPart ? [neededPart] : PARTS;
}

/** Every other time of a request that names some; none when any time will do. What is over today is no choice. */
export function otherSlots(request: When, moment: Moment): OtherSlot[] {
  const asked = askedSlots(request, moment);
  const slots = slotsOf(asked);
  const days = DAYS.filter((day) => slots.some((slot) => dayOf(slot) === day));
  const isToday = request.urgency === "today" && days.includes(DAYS[moment.today.isoWeekday - 1] ?? "mon");
  const open = isToday ? moment.partsLeft : PARTS;
  const others: OtherSlot[] = [
    ...open.map((part) => ({ part, mask: slotsAt(days, [part]) & ~asked })),
    ...DAYS.map((day) => ({ day, mask: slotsAt([day], partsAsked(request, slots)) & ~asked })),
  ].filter(({ mask }) => mask !== 0);
  return asked === 0 ? [] : others.filter((other) => "part" in other || !days.includes(other.day));
}

/** How many people could help at each other time; `free` is what each of them offers. The most people first. */
export function peopleAtOtherSlots(others: readonly OtherSlot[], free: readonly AvailabilityMask[]): OtherTime[] {
  return others
    .map((other) => ({
      when: "part" in other ? other.part : other.day,
      people: free.filter((mask) => (mask & other.mask) !== 0).length,
    }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
}
