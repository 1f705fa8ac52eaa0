/**
 * A message on its way from the browser. `sending`: its turn comes or is now. `waiting`: until the network is back.
 * `failed`: until somebody says to try again. `sent`: the server has it; its line comes.
 */
export type Unsent = {
  key: string;
  text: string;
  state: "sending" | "waiting" | "failed" | "sent";
  /** Why it failed, in words. */
  reason: string | null;
};

export type UnsentEvent =
  | { type: "written"; key: string; text: string }
  /** Left by an earlier page; `refused`: why the service did not want it. */
  | { type: "found"; messages: readonly (Pick<Unsent, "key" | "text"> & { refused: string | null })[] }
  | { type: "sent"; key: string }
  | { type: "failed"; key: string; reason: string }
  | { type: "offline" }
  | { type: "online" }
  | { type: "retried" }
  | { type: "taken back"; key: string }
  /** Their lines are there. */
  | { type: "shown"; keys: ReadonlySet<string> };

const sending = (message: Unsent): Unsent => ({ ...message, state: "sending", reason: null });
const isLeft = ({ state }: Unsent) => state === "failed" || state === "waiting";

function failed(messages: readonly Unsent[], key: string, reason: string): Unsent[] {
  const at = messages.findIndex((message) => message.key === key);
  // Those behind it stay behind it: the order is that in which they were written.
  return messages.map((message, n) =>
    n >= at && at >= 0 && message.state !== "sent" ? { ...message, state: "failed", reason } : message,
  );
}

function found(messages: readonly Unsent[], { messages: left }: Extract<UnsentEvent, { type: "found" }>) {
  const known = new Set(messages.map(({ key }) => key));
  const again = left.filter(({ key }) => !known.has(key));
  // What only the network kept back leaves by itself; what was refused waits for somebody to say so.
  const asUnsent = ({ key, text, refused }: (typeof left)[number]): Unsent => {
    return { key, text, state: refused === null ? "sending" : "failed", reason: refused };
  };
  return [...again.map(asUnsent), ...messages];
}

/** The messages on their way after something happened, in the order in which they were written. */
export function nextUnsent(messages: readonly Unsent[], event: UnsentEvent): Unsent[] {
  switch (event.type) {
    case "written":
      // What did not leave before leaves first.
      return [
        ...messages.map((message) => (isLeft(message) ? sending(message) : message)),
        { key: event.key, text: event.text, state: "sending", reason: null },
      ];
    case "found":
      return found(messages, event);
    case "sent":
      return messages.map((message) =>
        message.key === event.key ? { ...message, state: "sent", reason: null } : message,
      );
    case "failed":
      return failed(messages, event.key, event.reason);
    case "offline":
      return messages.map((message) => (message.state === "sending" ? { ...message, state: "waiting" } : message));
    case "online":
      return messages.map((message) => (message.state === "waiting" ? sending(message) : message));
    case "retried":
      return messages.map((message) => (isLeft(message) ? sending(message) : message));
    case "taken back":
      return messages.filter(({ key }) => key !== event.key);
    case "shown":
      return messages.filter(({ key }) => !event.keys.has(key));
  }
}

/** The one whose turn it is: one leaves at a time, so that none overtakes another. */
export function nextToSend(messages: readonly Unsent[]): Unsent | null {
  return messages.find(({ state }) => state === "sending") ?? null;
}
