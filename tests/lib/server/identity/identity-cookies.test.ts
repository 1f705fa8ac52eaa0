import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The settings are read once per process: each address of the site needs modules of its own. */
async function cookiesAt(baseUrl: string) {
  vi.stubEnv("BASE_URL", baseUrl);
  vi.resetModules();
  return import("#lib/server/identity/identity-cookies.ts");
}

describe("our cookies", () => {
  it("are bound to the very host and to https, out of reach of scripts", async () => {
    const { cookieAttributes, sessionCookieName } = await cookiesAt("https://entraide.mairie.example");
    expect(sessionCookieName()).toBe("__Host-cdm-session");
    expect(cookieAttributes(90_500)).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true, maxAge: 90 });
  });

  it("work on a machine of one's own without https", async () => {
    const { cookieAttributes, sessionCookieName } = await cookiesAt("http://localhost:3000");
    expect(sessionCookieName()).toBe("cdm-session");
    expect(cookieAttributes(1000).secure).toBe(false);
  });
});
