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

/** Names of devices in their order, with a number after each that was there already: "Firefox, Linux (2)". */
export function tellApart(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const count = names.slice(0, at + 1).filter((other) => other === name).length;
    return count > 1 ? `${name} (${count})` : name;
  });
}
