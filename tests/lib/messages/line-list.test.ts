import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import { lastReadOwn, linesByDay, mergeLines } from "#lib/messages/line-list.ts";

const line = (seq: number, overrides: Partial<ConversationLine> = {}): ConversationLine => ({
  seq,
  author: "other",
  body: `message ${seq}`,
  event: null,
  data: {},
  sentAt: "2026-11-24T18:02:00.000Z",
  key: null,
  ...overrides,
});
const lines = fc.uniqueArray(fc.integer({ min: 1, max: 50 })).map((seqs) => seqs.map((seq) => line(seq)));

describe("lines of two sources", () => {
  test("are one list, in order, each once, whatever came when and how often", () => {
    fc.assert(
      fc.property(lines, lines, (some, more) => {
        const merged = mergeLines(some, more);
        const seqs = merged.map(({ seq }) => seq);
        expect(seqs).toEqual([...new Set([...some, ...more].map(({ seq }) => seq))].sort((a, b) => a - b));
        expect(mergeLines(merged, more)).toEqual(merged);
      }),
    );
  });

  test("are as the second one has them, where both have one", () => {
    expect(mergeLines([line(1, { body: "masqué" })], [line(1, { body: "montré" })])).toEqual([
      line(1, { body: "montré" }),
    ]);
  });
});

test("a day begins at midnight of the city", () => {
  const late = line(1, { sentAt: "2026-11-24T22:59:00.000Z" });
  const later = line(2, { sentAt: "2026-11-24T23:01:00.000Z" });
  const dates = (timeZone: string) => linesByDay([late, later], timeZone).map(({ date }) => date);
  expect(dates("Europe/Paris")).toEqual(["2026-11-24", "2026-11-25"]);
  expect(dates("Indian/Reunion")).toEqual(["2026-11-25"]);
  expect(linesByDay([], "Europe/Paris")).toEqual([]);
});

test("what is said to be read is one's own last message that the other one saw, no event and nobody else's", () => {
  const talk = [
    line(1, { author: "me" }),
    line(2, { author: "me", body: null, event: "accept" }),
    line(3),
    line(4, { author: "me" }),
  ];
  expect(lastReadOwn(talk, 0)).toBeNull();
  expect(lastReadOwn(talk, 3)).toBe(1);
  expect(lastReadOwn(talk, 4)).toBe(4);
  expect(lastReadOwn([line(1)], 9)).toBeNull();
});
