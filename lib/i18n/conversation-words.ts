import type { ExchangeStatus } from "#lib/exchanges/exchange-status.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { LineAuthor, LineEvent } from "#lib/messages/conversation-line.ts";
import { fillText } from "./fill-text.ts";
import type { Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { fr, type Messages } from "./messages/fr.ts";

type ConversationMessages = Messages["conversation"];
type ByAuthor = Partial<Record<LineAuthor, string>>;

const MESSAGES: Record<Locale, ConversationMessages> = { fr: fr.conversation, en: en.conversation };

/** All that a conversation says around its messages. Places for times and texts are still there, between braces. */
export type ConversationWords = Omit<ConversationMessages, "event" | "ready" | "hidden"> & {
  locale: Locale;
  timeZone: string;
  /** First name of the other one. */
  name: string;
  /** In the place of contact details that are not shown. */
  hidden: string;
  event: Readonly<Record<LineEvent, ByAuthor>>;
};

/** Fills in a name wherever it is said, however deep. */
function named<Tree>(tree: Tree, name: string): Tree {
  if (typeof tree === "string") return fillText(tree, { name }) as Tree;
  const entries = Object.entries(tree as Record<string, unknown>).map(([key, value]) => [key, named(value, name)]);
  return Object.fromEntries(entries) as Tree;
}

export type ConversationReader = { me: Party; name: string; timeZone: string; status: ExchangeStatus };

/** States after both had accepted and it was over. */
const ENDED: readonly ExchangeStatus[] = ["done", "cancelled", "no_show"];

/** The words of a conversation for one of its two members, to be handed to the browser. */
export function conversationWords(
  locale: Locale,
  { me, name, timeZone, status }: ConversationReader,
): ConversationWords {
  const { event, ready: _, hidden: masks, ...words } = MESSAGES[locale];
  const hidden = ENDED.includes(status) ? masks.after : masks.before;
  const { propose_help: help, ask_help: ask, ...acts } = event;
  const propose = me === "helper" ? { me: help.me, other: ask.other } : { me: ask.me, other: help.other };
  return { ...named({ ...words, event: { ...acts, propose } }, name), hidden, locale, timeZone, name };
}

/** Answers that are ready to be sent, for where the two are. */
export function readyAnswers(locale: Locale, moment: keyof ConversationMessages["ready"]): string[] {
  return Object.values(MESSAGES[locale].ready[moment]);
}
