import { ROUTES, type RouteName } from "../i18n/routes.ts";

/** Where the pages of those who work for a city begin; all others under them are theirs, too. */
const SECTIONS = ["desk", "dashboard", "calls", "posters", "settings", "moderation"] as const satisfies RouteName[];

const words = new Set(
  SECTIONS.flatMap((name) => [ROUTES[name].fr, ROUTES[name].en]).map((path) => path.split("/").at(-1)),
);

/** Whether an address of ours is a page of those who work for a city. */
export function isStaffPath(path: string): boolean {
  const parts = path.split(/[?#]/)[0]?.split("/").filter(Boolean) ?? [];
  const word = parts[0] === "en" ? parts[2] : parts[1];
  return words.has(word);
}
