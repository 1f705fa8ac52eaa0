import { expect, test } from "vitest";
import { keepRowFocus, type Surroundings } from "#components/moderation/keep-row-focus.ts";

/** A queue of three, where the row with the focus is told; then what is left of it, and where the focus is then. */
function afterChange(focused: string, left: readonly string[], elsewhere?: string): string {
  let active = focused;
  const make = (name: string) => ({
    name,
    isConnected: true,
    focus() {
      active = this.name;
    },
  });
  const rows = ["first", "second", "third"].map(make);
  const list = make("list");
  const around = {
    get activeElement() {
      return rows.find(({ name }) => name === active) ?? active;
    },
    body: "body",
    querySelectorAll: () => rows,
    querySelector: () => list,
  };
  const giveBack = keepRowFocus(around as Surroundings);
  for (const row of rows) row.isConnected = left.includes(row.name);
  if (!left.includes(focused) && focused !== "field") active = elsewhere ?? "body";
  giveBack();
  return active;
}

test.each([
  ["to the row that took its place", "second", ["first", "third"], "third"],
  ["to the row before, at the end", "third", ["first"], "first"],
  ["to the list, when nothing is left", "first", [], "list"],
  ["nowhere, while its row is there", "second", ["second", "third"], "second"],
  ["nowhere, from a field that somebody writes in", "field", [], "field"],
])("the focus of the queue goes %s", (_, focused, left, then) => {
  expect(afterChange(focused, left)).toBe(then);
});

test("the focus of the queue stays where somebody went meanwhile", () => {
  expect(afterChange("second", ["first"], "field")).toBe("field");
});
