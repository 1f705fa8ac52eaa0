import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextToSend, nextUnsent, type Unsent, type UnsentEvent } from "#lib/messages/unsent.ts";

const KEYS = ["a", "b", "c", "d"] as const;
const key = fc.constantFrom(...KEYS);
const event: fc.Arbitrary<UnsentEvent> = fc.oneof(
  fc.record({ type: fc.constant("sent" as const), key }),
  fc.record({ type: fc.constant("failed" as const), key, reason: fc.constant("down") }),
  fc.constantFrom({ type: "offline" as const }, { type: "online" as const }, { type: "retried" as const }),
);
const run = (events: readonly UnsentEvent[], start: Unsent[] = []) => events.reduce(nextUnsent, start);
const written = (...keys: string[]) => run(keys.map((one) => ({ type: "written", key: one, text: `text ${one}` })));
const states = (messages: readonly Unsent[]) => messages.map(({ key: k, state }) => `${k} ${state}`);

describe("messages on their way", () => {
  test("leave one at a time, in the order in which they were written", () => {
    const three = written("a", "b", "c");
    expect(nextToSend(three)?.key).toBe("a");
    expect(nextToSend(nextUnsent(three, { type: "sent", key: "a" }))?.key).toBe("b");
  });

  test("wait behind one that fails, and leave with it", () => {
    const failed = nextUnsent(written("a", "b"), { type: "failed", key: "a", reason: "down" });
    expect(states(failed)).toEqual(["a failed", "b failed"]);
    expect(nextToSend(failed)).toBeNull();
    expect(states(nextUnsent(failed, { type: "retried" }))).toEqual(["a sending", "b sending"]);
    const more = nextUnsent(failed, { type: "written", key: "c", text: "" });
    expect(states(more)).toEqual(["a sending", "b sending", "c sending"]);
  });

  test("wait for the network, and leave by themselves", () => {
    const offline = nextUnsent(written("a", "b"), { type: "offline" });
    expect(states(offline)).toEqual(["a waiting", "b waiting"]);
    expect(states(nextUnsent(offline, { type: "online" }))).toEqual(["a sending", "b sending"]);
  });

  test("go once their lines are there, or when their text is taken back", () => {
    expect(states(nextUnsent(written("a", "b"), { type: "shown", keys: new Set(["a"]) }))).toEqual(["b sending"]);
    expect(states(nextUnsent(written("a", "b"), { type: "taken back", key: "b" }))).toEqual(["a sending"]);
  });

  test("that an earlier page left come first, once, and leave by themselves unless they were refused", () => {
    const left = [
      { key: "y", text: "y", refused: "too long" },
      { key: "z", text: "z", refused: null },
      { key: "a", text: "a", refused: null },
    ];
    const found = nextUnsent(written("a"), { type: "found", messages: left });
    expect(states(found)).toEqual(["y failed", "z sending", "a sending"]);
    expect(found[0]?.reason).toBe("too long");
    expect(nextToSend(found)?.key).toBe("z");
  });

  test("are never lost, never doubled and never change their order, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const after = run(events, written(...KEYS));
        expect(after.map((message) => [message.key, message.text])).toEqual(KEYS.map((k) => [k, `text ${k}`]));
      }),
    );
  });

  test("never overtake one that has not left", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        // As the page does it: what answers is what was sent.
        let messages = written(...KEYS);
        for (const one of events) {
          const current = nextToSend(messages);
          if ("key" in one && one.key !== current?.key) continue;
          messages = nextUnsent(messages, one);
          const first = messages.findIndex(({ state }) => state !== "sent");
          if (first >= 0) expect(messages.slice(first).some(({ state }) => state === "sent")).toBe(false);
        }
      }),
    );
  });
});
