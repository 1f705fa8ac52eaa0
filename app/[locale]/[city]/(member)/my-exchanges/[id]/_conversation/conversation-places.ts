/** The end of the lines, where a page that was sent without a script goes on. */
export const LAST_LINE = "dernier-message";

/** Addresses that a conversation speaks to from a page. */
export function conversationPaths(city: string, conversation: string) {
  const start = `/api/${encodeURIComponent(city)}/conversations/${encodeURIComponent(conversation)}`;
  return { events: `${start}/events`, messages: `${start}/messages`, read: `${start}/read` };
}
export type ConversationPaths = ReturnType<typeof conversationPaths>;
