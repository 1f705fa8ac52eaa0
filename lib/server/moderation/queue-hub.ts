import "server-only";
import { listenToQueues } from "#db/queries/queue-following.ts";
import { changeHub } from "../live/change-hub.ts";

/** Calls `onChange` whenever something of the queue of a city changed, until what is returned is called. */
export const onQueueChanged = changeHub("queues", listenToQueues);
