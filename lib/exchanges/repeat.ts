import type { ExchangeStatus } from "./exchange-status.ts";

/** "Redemander à la même personne": after a help that took place. */
export function isRepeatable({ status }: { status: ExchangeStatus }): boolean {
  return status === "done";
}
