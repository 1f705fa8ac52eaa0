import type { RequestListener, ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { geoplateforme } from "#lib/server/addresses/geoplateforme.ts";
import { collection, feature, startAddressServer, type TestAddressServer } from "#tests/support/address-server.ts";

const CITY = { centre: { lng: 6.024, lat: 47.2378 }, settings: { ...DEFAULT_CITY_SETTINGS, cityCode: "25056" } };
const servers: TestAddressServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serving(answer: RequestListener) {
  const server = await startAddressServer(answer);
  servers.push(server);
  return server;
}

const ask = ({ url }: { url: string }, query = "2 rue Mégevand", limitMs = 2_000) =>
  geoplateforme(url).search(query, CITY, AbortSignal.timeout(limitMs));
const json = (response: ServerResponse, body: unknown) =>
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));

describe("a good answer", () => {
  test("is read; the question names the city and holds the words as a parameter", async () => {
    const server = await serving((_, response) => json(response, collection(feature())));
    const words = "2 rue Mégevand&citycode=75056#/../?q=x";
    expect(await ask(server, words)).toMatchObject([{ label: "2 Rue Mégevand 25000 Besançon", cityCode: "25056" }]);
    const [asked] = server.asked;
    expect(asked?.pathname).toBe("/geocodage/search");
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
      q: words,
      limit: "10",
      autocomplete: "0",
      citycode: "25056",
      lat: "47.2378",
      lon: "6.024",
    });
  });

  test("may be empty, and words that make no address (400) find nothing", async () => {
    expect(await ask(await serving((_, response) => json(response, collection())))).toEqual([]);
    expect(await ask(await serving((_, response) => response.writeHead(400).end("{}")))).toEqual([]);
  });
});

test("a server may have a path and parameters of its own", async () => {
  const server = await serving((_, response) => json(response, collection()));
  await ask({ url: `${server.url}?key=abc` });
  expect(server.asked[0]?.searchParams.get("key")).toBe("abc");
});

describe("a bad answer says what is wrong", () => {
  const whole = JSON.stringify(collection(feature()));
  test.each<[string, string, RequestListener]>([
    ["500", "down", (_, response) => response.writeHead(500).end("oops")],
    ["503 with a good body", "down", (_, response) => response.writeHead(503).end(whole)],
    ["429", "busy", (_, response) => response.writeHead(429, { "Retry-After": "5" }).end()],
    ["truncated JSON", "unreadable", (_, response) => response.writeHead(200).end(whole.slice(0, -20))],
    ["HTML", "unreadable", (_, response) => response.writeHead(200).end("<!doctype html><p>Maintenance")],
    ["another shape", "unreadable", (_, response) => json(response, { status: "OK", results: [] })],
    ["nothing", "unreadable", (_, response) => response.writeHead(200).end()],
    ["a connection that is cut", "down", (_, response) => void response.socket?.destroy()],
    [
      "fewer bytes than it said",
      "down",
      (_, response) => {
        response.writeHead(200, { "Content-Length": whole.length + 100 });
        response.write(whole, () => response.socket?.destroy());
      },
    ],
  ])("%s: %s", async (_, failure, answer) => {
    await expect(ask(await serving(answer))).rejects.toMatchObject({ name: "AddressError", failure });
  });

  test("too late: slow, before and in the middle of its body", async () => {
    await expect(ask(await serving(() => {}), "x", 80)).rejects.toMatchObject({ failure: "slow" });
    const stuck = await serving((_, response) => void response.writeHead(200).write('{"type":'));
    await expect(ask(stuck, "x", 150)).rejects.toMatchObject({ failure: "slow" });
  });

  test("endless: it is cut at a quarter of a megabyte", async () => {
    let sent = 0;
    const endless = await serving((_, response) => {
      const more = () => {
        sent += 64;
        if (!response.destroyed) response.write(" ".repeat(65_536), more);
      };
      more();
    });
    await expect(ask(endless)).rejects.toMatchObject({ failure: "unreadable" });
    expect(sent).toBeLessThan(8_192);
  });

  test("a redirect is not followed", async () => {
    const elsewhere = await serving((_, response) => json(response, collection(feature())));
    const server = await serving((_, response) => response.writeHead(302, { Location: elsewhere.url }).end());
    await expect(ask(server)).rejects.toMatchObject({ failure: "down" });
    expect(elsewhere.asked).toEqual([]);
  });

  test("nobody there: down", async () => {
    const server = await startAddressServer(() => {});
    await server.close();
    await expect(ask(server)).rejects.toMatchObject({ failure: "down" });
  });
});
