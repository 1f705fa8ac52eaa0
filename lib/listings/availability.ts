export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const PARTS = ["morning", "noon", "afternoon", "evening"] as const;

export type Day = (typeof DAYS)[number];
export type Part = (typeof PARTS)[number];
export type Slot = `${Day}-${Part}`;

/** 28 bits: bit `4 × day + part`, Monday morning first. 0 means "any time": nothing was said. */
export type AvailabilityMask = number;

export const SLOTS: readonly Slot[] = DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}` as const));
export const FULL_WEEK: AvailabilityMask = 2 ** SLOTS.length - 1;

export function isSlot(value: unknown): value is Slot {
  return typeof value === "string" && (SLOTS as readonly string[]).includes(value);
}

/** The mask that holds exactly these slots. */
export function maskOf(slots: Iterable<Slot>): AvailabilityMask {
  let mask = 0;
  for (const slot of slots) mask |= 1 << SLOTS.indexOf(slot);
  return mask;
}

/** The slots of a mask, in the order of the week. */
export function slotsOf(mask: AvailabilityMask): Slot[] {
  return SLOTS.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

/** The slots that two masks share; a mask of 0 leaves the other one whole. */
export function commonSlots(a: AvailabilityMask, b: AvailabilityMask): AvailabilityMask {
  if (a === 0) return b;
  return b === 0 ? a : a & b;
}

/** Number of slots in a mask. */
export function countSlots(mask: AvailabilityMask): number {
  return slotsOf(mask).length;
}

/** The day of a slot of an ISO weekday (1 Monday … 7 Sunday). */
export function dayOfIsoWeekday(weekday: number): Day {
  const day = DAYS[weekday - 1];
  if (!day) throw new RangeError(`not an ISO weekday: ${weekday}`);
  return day;
}
