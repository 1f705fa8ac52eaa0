/** Why an account was erased: its person asked, nobody came for too long, or the city's desk acts for them no more. */
export const ERASURE_REASONS = ["asked", "inactive", "desk"] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];
