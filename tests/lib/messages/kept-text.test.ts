import { beforeEach, expect, test } from "vitest";
import {
  dropOldKept,
  forgetKept,
  keepText,
  keepUnsent,
  keptName,
  readKept,
  type Shelf,
} from "#lib/messages/kept-text.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 29);
const MINE = keptName("camille", "courses");
const message = (key: string, refused: string | null = null) => ({ key, text: `text ${key}`, refused });
const known = (...keys: string[]) => new Set(keys);

let items: Map<string, string>;
let shelf: Shelf;
beforeEach(() => {
  items = new Map();
  shelf = {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    key: (n) => [...items.keys()][n] ?? null,
    get length() {
      return items.size;
    },
  };
});

const read = (name = MINE, now = NOW) => readKept(shelf, name, now);
const unsent = (keys: string[], all: string[] = keys, now = NOW) =>
  keepUnsent(shelf, MINE, { unsent: keys.map((key) => message(key)), known: known(...all) }, now);

test("what is typed and what did not leave is there for the next page, for this member and conversation alone", () => {
  keepText(shelf, MINE, "Je réfléchis", NOW);
  keepUnsent(shelf, MINE, { unsent: [message("a"), message("b", "too long")], known: known("a", "b") }, NOW);
  expect(read()).toEqual({ text: "Je réfléchis", unsent: [message("a"), message("b", "too long")] });
  for (const other of [keptName("nermin", "courses"), keptName("camille", "velo")]) {
    expect(read(other)).toEqual({ text: "", unsent: [] });
  }
});

test("nothing is left of it once it was sent", () => {
  keepText(shelf, MINE, "Bonjour", NOW);
  unsent(["a"]);
  keepText(shelf, MINE, "", NOW);
  unsent([], ["a"]);
  expect(items.size).toBe(0);
});

test("messages that another page of the conversation keeps stay", () => {
  unsent(["a"]);
  unsent(["b"]);
  unsent([], ["b"]);
  expect(read().unsent).toEqual([message("a")]);
});

test("each is dropped a week after it was written, however often it is kept again", () => {
  keepText(shelf, MINE, "Bonjour", NOW + 2 * DAY);
  unsent(["a"]);
  unsent(["a", "b"], ["a", "b"], NOW + 6 * DAY);
  expect(read(MINE, NOW + 7 * DAY - 1).unsent).toEqual([message("a"), message("b")]);
  expect(read(MINE, NOW + 7 * DAY)).toEqual({ text: "Bonjour", unsent: [message("b")] });
  expect(read(MINE, NOW + 9 * DAY)).toEqual({ text: "", unsent: [message("b")] });
  dropOldKept(shelf, NOW + 12 * DAY);
  expect(items.size).toBe(1);
  dropOldKept(shelf, NOW + 13 * DAY);
  expect(items.size).toBe(0);
});

test("signing out takes away what is kept of every conversation, and nothing else", () => {
  items.set("theme", "dark");
  for (const id of ["courses", "velo", "jardin"]) keepText(shelf, keptName("camille", id), "Bonjour", NOW);
  forgetKept(shelf);
  expect([...items.keys()]).toEqual(["theme"]);
});

test.each(["", "{", "null", "[]", "3", '{"text":"x"}'])(
  "what cannot be read is as if there were nothing: %j",
  (value) => {
    items.set(MINE, value);
    expect(read()).toEqual({ text: "", unsent: [] });
    dropOldKept(shelf, NOW);
    expect(items.size).toBe(0);
  },
);
