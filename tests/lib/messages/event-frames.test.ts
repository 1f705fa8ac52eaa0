import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import { HEARTBEAT, lineFrame, readFrame, startOf } from "#lib/messages/event-frames.ts";

const line = (seq: number, body: string): ConversationLine => ({
  seq,
  author: "other",
  body,
  event: null,
  data: {},
  sentAt: "2026-11-24T18:02:00.000Z",
  key: null,
});

describe("a frame", () => {
  test("holds any text in one line of data, so that nothing written can end or forge an event", () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: "binary" }), (seq, text) => {
        const body = `${text}\n\nevent: read\r\ndata: {}\n\n`;
        const frame = lineFrame(line(seq, body));
        const [id, event, data, ...rest] = frame.split(/\r\n|\r|\n/);
        expect([id, event, rest]).toEqual([`id: ${seq}`, "event: line", ["", ""]]);
        expect(JSON.parse(data?.slice("data: ".length) ?? "")).toEqual({
          ...line(seq, body),
          body: body.toWellFormed(),
        });
      }),
    );
  });

  test("of a reading mark moves no line, and a heartbeat says nothing", () => {
    expect(readFrame({ seq: 3, at: null })).toBe('event: read\ndata: {"seq":3,"at":null}\n\n');
    expect(HEARTBEAT).toMatch(/^:/);
  });
});

describe("a stream goes on", () => {
  test.each([
    ["7", "3", 7],
    [null, "3", 3],
    ["", "3", 3],
    [null, null, 0],
    ["abc", "3", null],
    [null, "-1", null],
    [null, "1e3", null],
    [null, "9999999999", null],
  ])("after what the browser had (%s, %s): %s", (lastEventId, after, start) => {
    expect(startOf(lastEventId, after)).toBe(start);
  });
});
