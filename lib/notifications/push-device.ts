/** Each before those that also bear its mark: every browser calls itself Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgi?A?(?:OS)?\//, "Edge"],
  [/\bOPR\/|\bOPT\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Vivaldi\//, "Vivaldi"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrom(?:e|ium)\/|\bCriOS\/|HeadlessChrome\//, "Chrome"],
  [/\bSafari\/|AppleWebKit.*Mobile\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/CrOS/, "ChromeOS"],
  [/Windows/, "Windows"],
  [/Macintosh|Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

const named = (list: typeof BROWSERS, userAgent: string) => list.find(([mark]) => mark.test(userAgent))?.[1];

/** A short name by which its owner knows a device again, "Firefox, Android", from what its browser calls itself. Empty when it says nothing. */
export function deviceLabel(userAgent: string): string {
  const said = userAgent.slice(0, 500);
  return [named(BROWSERS, said), named(SYSTEMS, said)].filter(Boolean).join(", ");
}
