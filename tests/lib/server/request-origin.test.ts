import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "#lib/server/request-origin.ts";

const BASE = "https://entraide.mairie.example";

describe("isOwnOrigin", () => {
  it.each([
    { origin: BASE },
    { origin: BASE, "sec-fetch-site": "same-origin" },
    { origin: "http://localhost:3000", host: "localhost:3000" },
  ])("lets %j in", (headers) => {
    expect(isOwnOrigin(new Headers(headers), BASE)).toBe(true);
  });

  it.each([
    {},
    { origin: "null" },
    { origin: "" },
    { origin: "https://evil.example" },
    { origin: "https://entraide.mairie.example.evil.example" },
    { origin: "https://evil.example", host: "entraide.mairie.example" },
    { origin: "https://evil.example", host: "entraide.mairie.example", "x-forwarded-host": "evil.example" },
    { origin: BASE, "sec-fetch-site": "cross-site" },
    { origin: BASE, "sec-fetch-site": "same-site" },
  ])("keeps %j out", (headers) => {
    expect(isOwnOrigin(new Headers(headers as Record<string, string>), BASE)).toBe(false);
  });
});
