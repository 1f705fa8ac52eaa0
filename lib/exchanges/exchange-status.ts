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
