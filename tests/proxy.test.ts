import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { LOCALES } from "#lib/i18n/locale.ts";
import { isPersonalPath } from "#lib/i18n/public-path.ts";
import { NOBODYS_PAGES, PUBLIC_PAGES, ROUTES, type RouteName } from "#lib/i18n/routes.ts";
import { config } from "../proxy.ts";

const VALUES = { city: "besancon", id: "019a0000", step: "titre", year: "2026", quartier: "battant" };

const addressOf = (path: string) =>
  path.replace(/:([a-z]+)/g, (_, key: string) => VALUES[key as keyof typeof VALUES] ?? "");
const isMatched = (path: string) => doesMatch({ config, url: `https://entraide.example${addressOf(path)}` });

const names = Object.keys(ROUTES) as RouteName[];
const places = names.flatMap((name) => LOCALES.map((locale) => [name, ROUTES[name][locale]] as const));
const isAnybodys = (name: RouteName) => PUBLIC_PAGES.includes(name) || NOBODYS_PAGES.includes(name);

test.each(places.filter(([name]) => !isAnybodys(name)))("%s at %s is for one person alone", (_, path) => {
  expect(isMatched(path)).toBe(true);
  expect(isPersonalPath(addressOf(path))).toBe(true);
});

test.each(places.filter(([name]) => isAnybodys(name)))("%s at %s is the same for everybody", (_, path) => {
  expect(isMatched(path)).toBe(false);
  expect(isPersonalPath(addressOf(path))).toBe(false);
});
