import "server-only";

/** A start that cannot go on. The message is one sentence for the person who started it. */
export class StartError extends Error {}
