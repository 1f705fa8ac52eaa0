import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type TestAddressServer = { url: string; asked: URL[]; close: () => Promise<void> };

/** A real HTTP server in the place of an address server; it remembers what it was asked. */
export async function startAddressServer(answer: RequestListener): Promise<TestAddressServer> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? "/", "http://localhost"));
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/geocodage/search`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type TestFeature = { label?: string; at?: [number, number]; citycode?: string; score?: number; type?: string };

/** One feature as the Géoplateforme writes it, with fields that may be missing. */
export function feature(given: TestFeature = {}) {
  const { label = "2 Rue Mégevand 25000 Besançon", at = [6.0242, 47.2352], citycode = "25056", score = 0.97 } = given;
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: at },
    properties: { label, score, citycode, type: given.type ?? "housenumber", x: 927_000.1, y: 6_685_000.2 },
  };
}

export function collection(...features: unknown[]) {
  return { type: "FeatureCollection", features, query: "2 rue megevand" };
}

/** Knows two streets of Besançon, and breaks down (503) when it is asked for "panne". */
export const answerAddress: RequestListener = (request, response) => {
  const words = new URL(request.url ?? "/", "http://localhost").searchParams.get("q") ?? "";
  if (/panne/.test(words)) return response.writeHead(503).end();
  const streets = [
    feature({ label: "Rue Battant 25000 Besançon", at: [6.0186, 47.2413], score: 0.9 }),
    feature({ label: "Rue Mégevand 25000 Besançon", at: [6.0271, 47.2355], score: 0.8 }),
  ];
  response.writeHead(200, { "Content-Type": "application/json" });
  return response.end(JSON.stringify(collection(...(/rue/i.test(words) ? streets : []))));
};
