import { addDays, localDay } from "#lib/listings/local-time.ts";

/** What happened on one day of a city (`YYYY-MM-DD`), in the order in which it was given. */
export type OfDay<Item> = { date: string; items: Item[] };

/** Groups what is sorted by its moment under the local days of a city. */
export function byDay<Item extends { createdAt: Date }>(items: readonly Item[], timeZone: string): OfDay<Item>[] {
  const days: OfDay<Item>[] = [];
  for (const item of items) {
    const { date } = localDay(item.createdAt, timeZone);
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}

/** Whether a local date is this day or the one before in a city; null when it is neither. */
export function nearDay(date: string, now: Date, timeZone: string): "today" | "yesterday" | null {
  const today = localDay(now, timeZone).date;
  if (date === today) return "today";
  return date === addDays(today, -1) ? "yesterday" : null;
}
