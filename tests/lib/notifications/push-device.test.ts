import fc from "fast-check";
import { expect, it } from "vitest";
import { deviceLabel, tellApart } from "#lib/notifications/push-device.ts";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Samsung Internet, Android",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/120.0.0.0",
    "Opera, Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    "Safari, Mac",
  ],
  ["curl/8.5.0", ""],
  ["", ""],
])("a device is known again: %s", (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label);
});

it("a name is short and plain, whatever a browser calls itself", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (userAgent) => {
      expect(deviceLabel(userAgent)).toMatch(/^[A-Za-z ,]{0,40}$/);
    }),
  );
});

it("devices of one name are told apart", () => {
  expect(tellApart(["Chrome, Android", "Firefox", "Chrome, Android", "Chrome, Android"])).toEqual([
    "Chrome, Android",
    "Firefox",
    "Chrome, Android (2)",
    "Chrome, Android (3)",
  ]);
  expect(tellApart([])).toEqual([]);
});
