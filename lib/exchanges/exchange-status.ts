/** States of an exchange: an agreed help between a helper and a beneficiary. */
export const EXCHANGE_STATUSES = [
  "proposed",
  "accepted",
  "done",
  "declined",
  "withdrawn",
  "expired",
  "cancelled",
  "no_show",
] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATUSES)[number];

/** What takes up an offer's capacity of the week. */
export const COUNTED_STATUSES = ["accepted", "done"] as const satisfies readonly ExchangeStatus[];
/** What goes on: at most one for two people and a listing. */
export const OPEN_STATUSES = ["proposed", "accepted"] as const satisfies readonly ExchangeStatus[];

/** Whether the two still have something to do together. */
export function isGoingOn(status: ExchangeStatus): boolean {
  return (OPEN_STATUSES as readonly ExchangeStatus[]).includes(status);
}
