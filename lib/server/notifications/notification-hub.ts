import "server-only";
import { listenToNotifications } from "#db/queries/notification-following.ts";
import { changeHub } from "../live/change-hub.ts";

/** Calls `onChange` whenever a member may have something new under their bell, until what is returned is called. */
export const onNotified = changeHub("notifications", listenToNotifications);
