import "server-only";

/** What the launcher says to the web server when a stop begins; whatever else a process may be told is not for it. */
export const DRAINING = "draining";
