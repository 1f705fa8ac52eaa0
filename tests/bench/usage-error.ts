/** What was typed cannot be run: it is told without a stack. */
export class UsageError extends Error {}
