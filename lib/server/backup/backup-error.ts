import "server-only";

/** A backup that cannot be made or restored. The message is one sentence for the person who asked. */
export class BackupError extends Error {}
