import "server-only";
import { type Connection, connection } from "#db/client.ts";
import { listenToConversations } from "#db/queries/conversation-following.ts";

type Hub = { of: Connection; followers: Map<string, Set<() => void>> };

const shared = globalThis as typeof globalThis & { coupDeMainConversations?: Hub };

function startHub(of: Connection): Hub {
  const followers: Hub["followers"] = new Map();
  listenToConversations(
    of.sql,
    (id) => {
      for (const onChange of followers.get(id) ?? []) onChange();
    },
    // What happened while nobody listened was not heard: everybody looks.
    () => {
      for (const some of followers.values()) for (const onChange of some) onChange();
    },
  );
  return { of, followers };
}

/** One connection that listens for this process, however many conversations are open and whatever module asks. */
function hub(): Hub {
  const of = connection();
  if (shared.coupDeMainConversations?.of !== of) shared.coupDeMainConversations = startHub(of);
  return shared.coupDeMainConversations;
}

/** Calls `onChange` whenever a conversation may have something new, until what is returned is called. */
export function onConversationChange(id: string, onChange: () => void): () => void {
  const { followers } = hub();
  const some = followers.get(id) ?? new Set();
  followers.set(id, some.add(onChange));
  return () => {
    some.delete(onChange);
    if (some.size === 0 && followers.get(id) === some) followers.delete(id);
  };
}
