import { expect, it } from "vitest";
import { loadRiver } from "#lib/server/cities/load-river.ts";

it("reads the Doubs, from upstream of the city to downstream of it", async () => {
  const river = await loadRiver("besancon");
  expect(river.length).toBeGreaterThan(30);
  const lngs = river.map(([lng]) => lng);
  expect(lngs[0]).toBeGreaterThan(lngs.at(-1) ?? Number.POSITIVE_INFINITY);
});

it.each(["nowhere", "../besancon", "besancon/../..", ""])("has no river for %j", async (slug) => {
  expect(await loadRiver(slug)).toEqual([]);
});
