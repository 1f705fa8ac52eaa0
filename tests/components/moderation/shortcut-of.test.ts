import { describe, expect, test } from "vitest";
import { type Pressed, shortcutOf } from "#components/moderation/shortcut-of.ts";

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  target: null,
  ...more,
});
/** An element that some selectors find, as `closest` does. */
const inside = (...names: string[]) => ({
  closest: (selector: string) => (names.some((name) => selector.includes(name)) ? {} : null),
});

describe("a letter", () => {
  test.each(["j", "k", "p", "m", "r", "s", "c", "v", "e", "z", "?"])("%s is a shortcut", (key) => {
    expect(shortcutOf(pressed(key), true)).toBe(key);
    expect(shortcutOf(pressed(key.toUpperCase(), { target: inside() }), true)).toBe(key);
  });

  test("is none when shortcuts are off", () => {
    expect(shortcutOf(pressed("r"), false)).toBeNull();
  });

  test("is none while somebody writes or chooses in a list", () => {
    for (const name of ["textarea", "select", "input", "contenteditable"]) {
      expect(shortcutOf(pressed("r", { target: inside(name) }), true)).toBeNull();
    }
  });

  test("is none with another key, held down, or within a word that is composed", () => {
    const ways = ["ctrlKey", "metaKey", "altKey", "repeat", "isComposing", "defaultPrevented"] as const;
    for (const way of ways) expect(shortcutOf(pressed("r", { [way]: true }), true)).toBeNull();
    for (const other of ["a", "Enter", " ", "Escape", "Tab"]) expect(shortcutOf(pressed(other), true)).toBeNull();
  });
});

test("Ctrl and Enter send, also while somebody writes and when shortcuts are off", () => {
  const writing = { target: inside("textarea") };
  expect(shortcutOf(pressed("Enter", { ctrlKey: true, ...writing }), true)).toBe("send");
  expect(shortcutOf(pressed("Enter", { metaKey: true, ...writing }), false)).toBe("send");
  expect(shortcutOf(pressed("Enter", { ctrlKey: true, repeat: true }), true)).toBeNull();
});
