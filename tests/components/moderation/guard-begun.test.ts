import { expect, test } from "vitest";
import { guardBegun } from "#components/moderation/guard-begun.ts";

type Press = Partial<Pick<MouseEvent, "ctrlKey" | "button">> & { on?: string };

/** A page whose open case has a form that was begun or not: which presses go through, and what was said. */
function page(isBegun: boolean) {
  const document = Object.assign(new EventTarget(), {
    querySelector: () => (isBegun ? {} : null),
    querySelectorAll: () => [],
  });
  const said: boolean[] = [];
  const stop = guardBegun(document as unknown as Document, (isWarned) => said.push(isWarned));
  const press = ({ on = ".queue", button = 0, ctrlKey = false }: Press = {}) => {
    const target = { closest: (selector: string) => (selector.startsWith(on) ? {} : null) };
    const event = new Event("click", { cancelable: true });
    Object.defineProperty(event, "target", { value: target });
    Object.assign(event, { button, ctrlKey, metaKey: false, shiftKey: false });
    return document.dispatchEvent(event);
  };
  return { press, said, stop, type: () => document.dispatchEvent(new Event("input")) };
}

test("leaving a decision that was begun takes two presses, and typing on takes the first one back", () => {
  const { press, said, type } = page(true);
  expect([press(), press()]).toEqual([false, true]);
  type();
  expect([press(), press()]).toEqual([false, true]);
  expect(said).toEqual([true, false, true]);
});

test("nothing stops a press where nothing was begun, on another link, or for another tab", () => {
  expect(page(false).press()).toBe(true);
  const { press, said, stop } = page(true);
  expect([press({ on: ".doc" }), press({ ctrlKey: true }), press({ button: 1 })]).toEqual([true, true, true]);
  stop();
  expect(press()).toBe(true);
  expect(said).toEqual([]);
});
