/** Browsers by what their user agent holds, those that claim to be another one first. */
const BROWSERS = [
  ["edge", /Edg(?:e|A|iOS)?\//],
  ["samsung", /SamsungBrowser\//],
  ["opera", /OPR\/|Opera/],
  ["firefox", /Firefox\/|FxiOS\//],
  ["chrome", /Chrome\/|Chromium\/|CriOS\//],
  ["safari", /Version\/.*Safari\//],
] as const;

const SYSTEMS = [
  ["iphone", /iPhone|iPod/],
  ["ipad", /iPad/],
  ["android", /Android/],
  ["windows", /Windows/],
  ["mac", /Macintosh|Mac OS X/],
  ["chromebook", /CrOS/],
  ["linux", /Linux|X11/],
] as const;

export type DeviceWords = {
  browser: (typeof BROWSERS)[number][0] | "other";
  system: (typeof SYSTEMS)[number][0] | "other";
};

const nameIn = <Name extends string>(known: readonly (readonly [Name, RegExp])[], userAgent: string) =>
  known.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? "other";

/** What is kept of a user agent: `firefox windows`, without versions, which tell one person from another. */
export function deviceOf(userAgent: string): string {
  return `${nameIn(BROWSERS, userAgent)} ${nameIn(SYSTEMS, userAgent)}`;
}

/** A kept device, to be worded; what is not known, or was never noted, is `other`. */
export function deviceWords(device: string | null): DeviceWords {
  const [browser, system] = (device ?? "").split(" ");
  return {
    browser: BROWSERS.find(([name]) => name === browser)?.[0] ?? "other",
    system: SYSTEMS.find(([name]) => name === system)?.[0] ?? "other",
  };
}
