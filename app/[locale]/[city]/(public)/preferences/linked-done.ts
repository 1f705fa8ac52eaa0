/** What a button of the page of a mail's link did. */
export const LINKED_DONE = ["stopped", "resumed", "fewer", "ended", "saved", "undone"] as const;
export type LinkedDone = (typeof LINKED_DONE)[number];
