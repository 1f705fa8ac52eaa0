import { QUEUE_FILTERS, type QueueFilter } from "./case-view.ts";

/** Which part of the queue an address asks for; all of it when it names none that there is. */
export function readQueueFilter(asked: string | string[] | null | undefined): QueueFilter {
  return QUEUE_FILTERS.find((filter) => filter === asked) ?? "all";
}
