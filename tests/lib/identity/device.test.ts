import { expect, test } from "vitest";
import { deviceOf, deviceWords } from "#lib/identity/device.ts";

const WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const AGENTS = {
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0": "firefox windows",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0":
    "edge windows",
  "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36":
    "samsung android",
  "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36":
    "chrome chromebook",
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} Version/18.0 Mobile/15E148 Safari/604.1`]:
    "safari iphone",
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} CriOS/142.0 Mobile/15E148 Safari/604.1`]:
    "chrome iphone",
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.0 Safari/605.1.15`]: "safari mac",
  "curl/8.5.0": "other other",
  "": "other other",
};

test.each(Object.entries(AGENTS))("%s", (agent, device) => {
  expect(deviceOf(agent)).toBe(device);
});

test("a kept device is worded, whatever stands there", () => {
  expect(deviceWords("firefox windows")).toEqual({ browser: "firefox", system: "windows" });
  for (const unknown of [null, "", "netscape amiga", "<b> <i>"]) {
    expect(deviceWords(unknown)).toEqual({ browser: "other", system: "other" });
  }
});
