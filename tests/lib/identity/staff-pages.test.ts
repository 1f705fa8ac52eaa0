import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { href, ROUTES, type RouteName } from "#lib/i18n/routes.ts";
import { isStaffPath } from "#lib/identity/staff-pages.ts";

const GROUPS = ["(staff)", "(moderation)"].flatMap((group) =>
  readdirSync(`app/[locale]/[city]/${group}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith("_") ? [entry.name] : [],
  ),
);
const params = { city: "besancon", id: "x", step: "x", year: "2026", quartier: "battant" };
const names = Object.keys(ROUTES) as RouteName[];
const addresses = (name: RouteName) => (["fr", "en"] as const).map((locale) => href(locale, name, params as never));

test.each(names)("%s is a page of staff when its folder is", (name) => {
  const folder = ROUTES[name].folder.split("/")[2] ?? "";
  const isStaff = ROUTES[name].folder.startsWith("/:city/") && GROUPS.includes(folder);
  for (const address of addresses(name)) {
    expect(isStaffPath(address)).toBe(isStaff);
    expect(isStaffPath(`${address}?a=b#c`)).toBe(isStaff);
  }
});
