import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { holdForms, OfflineGuard } from "#components/shell/offline-guard.tsx";

/** A window with one form in it, which is on its own or not, and what a page hears. */
function page({ onLine, own = false }: { onLine: boolean; own?: boolean }) {
  const listened = Object.assign(new EventTarget(), { navigator: { onLine } });
  const told: boolean[] = [];
  const end = holdForms(listened as Window & typeof listened, (held) => told.push(held));
  let sent = 0;
  listened.addEventListener("submit", () => {
    sent += 1;
  });
  const submit = () => {
    const event = new Event("submit", { cancelable: true });
    Object.defineProperty(event, "target", { value: { matches: () => own } });
    listened.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { listened, told, end, submit, sent: () => sent };
}

test("without a network a form is held back, and nobody else hears of it", () => {
  const { submit, sent, told } = page({ onLine: false });
  expect(submit()).toBe(true);
  expect(sent()).toBe(0);
  expect(told).toEqual([true]);
});

test("the banner goes once the network is back, and the form leaves", () => {
  const { listened, submit, sent, told } = page({ onLine: false });
  submit();
  listened.navigator.onLine = true;
  listened.dispatchEvent(new Event("online"));
  expect(told).toEqual([true, false]);
  expect(submit()).toBe(false);
  expect(sent()).toBe(1);
});

test.each([
  ["with a network", { onLine: true }],
  ["that waits for the network by itself", { onLine: false, own: true }],
])("a form %s is left alone", (_, how) => {
  const { submit, sent, told } = page(how);
  expect(submit()).toBe(false);
  expect(sent()).toBe(1);
  expect(told).toEqual([]);
});

test("once its page is gone it holds nothing back", () => {
  const { end, submit, told } = page({ onLine: false });
  end();
  expect(submit()).toBe(false);
  expect(told).toEqual([]);
});

test("it leaves no trace in a page that is the same for everybody", () => {
  expect(renderToStaticMarkup(<OfflineGuard text="Pas de réseau." />)).toBe("");
});
