import "server-only";

/** Next bundles pages apart from route handlers: only the process is common to them. */
const shared = globalThis as typeof globalThis & { coupDeMainPagesEpoch?: number };

/** Grows each time this process hears of a change: what was read in an earlier epoch may be out of date. */
export function pagesEpoch(): number {
  return shared.coupDeMainPagesEpoch ?? 0;
}

export function beginPagesEpoch(): void {
  shared.coupDeMainPagesEpoch = pagesEpoch() + 1;
}
