/** The symbols of `public/icons.svg`: 24 px grid, 2 px line, round ends. */
export const ICON_NAMES = [
  "ask",
  "bell",
  "bin",
  "book",
  "box",
  "cal",
  "car",
  "carry",
  "cart",
  "chat",
  "check",
  "child",
  "clock",
  "close",
  "cross",
  "dl",
  "doc",
  "dots",
  "edit",
  "eye",
  "flag",
  "give",
  "heart",
  "home",
  "hour",
  "info",
  "lang",
  "leaf",
  "left",
  "locate",
  "lock",
  "mail",
  "mega",
  "menu",
  "minus",
  "out",
  "pause",
  "paw",
  "people",
  "phone",
  "pin",
  "plus",
  "pot",
  "print",
  "right",
  "scissors",
  "screen",
  "search",
  "send",
  "share",
  "shield",
  "tool",
  "undo",
  "user",
  "walk",
  "warn",
  "zone",
] as const;

export type IconName = (typeof ICON_NAMES)[number];

/** A decorative icon: it always stands beside its word, or inside something that has a name. */
export function Icon({ name, size }: { name: IconName; size?: "s" | "l" }) {
  return (
    <svg className={size ? `i i-${size}` : "i"} aria-hidden="true" focusable="false">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
