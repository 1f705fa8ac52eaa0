import { expect, test } from "vitest";
import { type PastText, pastHistories } from "#lib/moderation/history/past-histories.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = new Date("2026-11-24T15:26:00Z");
const BODY = "Une armoire en pin à monter samedi, les outils sont sur place et la notice est claire.";

const text = (id: string, ageMs: number, changes: Partial<PastText> = {}): PastText => ({
  id,
  authorId: "one",
  kind: "request",
  category: "repair",
  title: "Monter un meuble",
  body: BODY,
  createdAt: new Date(NOW.getTime() - ageMs),
  ordinal: 1,
  author: { verified: false, exchangesDone: 0, restricted: false },
  ...changes,
});

test("tells of each text what was known when it was new", () => {
  const texts = [
    text("now", 0, { ordinal: 4 }),
    text("today", 5 * HOUR_MS, { ordinal: 3 }),
    text("week", 7 * DAY_MS, { ordinal: 2 }),
    text("old", 60 * DAY_MS, { ordinal: 1 }),
  ];
  const histories = texts.map(pastHistories(texts));
  expect(histories.map(({ author }) => author.newToday)).toEqual([2, 1, 1, 1]);
  expect(histories.map(({ author }) => author.published)).toEqual([3, 2, 1, 0]);
  expect(histories.map(({ own }) => own.length)).toEqual([2, 1, 0, 0]);
});

test("finds texts of others like it, of the same kind, that were there before", () => {
  const texts = [
    text("now", 0),
    text("same", DAY_MS, { authorId: "two" }),
    text("offer", DAY_MS, { authorId: "three", kind: "offer" }),
    text("else", DAY_MS, { authorId: "four", title: "Promener Rex", body: "" }),
    text("later", -DAY_MS, { authorId: "five" }),
    text("old", 40 * DAY_MS, { authorId: "six" }),
  ];
  const [now] = texts.map(pastHistories(texts));
  expect(now?.others).toMatchObject([{ id: "same" }]);
});
