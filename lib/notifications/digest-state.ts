/** What became of a digest that was due: it was written, or there was nothing to tell. */
export const DIGEST_STATES = ["sent", "empty"] as const;
