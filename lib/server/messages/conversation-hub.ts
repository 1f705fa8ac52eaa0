import "server-only";
import { listenToConversations } from "#db/queries/conversation-following.ts";
import { changeHub } from "../live/change-hub.ts";

/** Calls `onChange` whenever a conversation may have something new, until what is returned is called. */
export const onConversationChange = changeHub("conversations", listenToConversations);
