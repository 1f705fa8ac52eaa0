/** Under which name a browser keeps when its owner said "Non merci". */
const NAME = "push offer declined";
const QUIET_MS = 90 * 86_400_000;

/** Where a browser keeps it, `localStorage` for instance. */
type Shelf = Pick<Storage, "getItem" | "setItem">;

/** Whether notices may be offered on this device: not for 90 days after a "Non merci". */
export function mayOfferPush(shelf: Shelf, now: number): boolean {
  const declinedAt = Number(shelf.getItem(NAME) ?? Number.NaN);
  // A clock that was wrong must not silence the offer for years.
  return !(now - declinedAt < QUIET_MS && declinedAt <= now);
}

/** Keeps a "Non merci". */
export function declinePush(shelf: Shelf, now: number): void {
  shelf.setItem(NAME, String(now));
}
