import { describe, expect, it } from "vitest";
import { GET, POST } from "#app/api/auth/[...nextauth]/route.ts";
import { completeEnv } from "#lib/server/env.ts";

const get = (path: string, query = "") =>
  GET(new Request(`http://localhost/api/auth/${path}${query}`), {
    params: Promise.resolve({ nextauth: path.split("/") }),
  });

describe("/api/auth", () => {
  it("sends the e-mail callback on to the page with the button", async () => {
    const answer = await get("callback/email", "?token=abc&email=a%40demo.example&callbackUrl=https://evil.example");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/connexion/confirmer?token=abc");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it.each(["residents", "staff"])("has no callback of the provider of %s, which is not set", async (name) => {
    const answer = await get(`callback/${name}`, "?code=a&state=b");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("sends whoever comes to one that is set without having left from here to where one signs in", async () => {
    const issuer = { RESIDENT_OIDC_ISSUER: "https://idp.example", RESIDENT_OIDC_CLIENT_ID: "a" };
    completeEnv({ ...issuer, RESIDENT_OIDC_CLIENT_SECRET: "b" });
    try {
      const answer = await get("callback/residents", "?code=a&state=b&next=https://evil.example");
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/connexion?refus=failed"]);
      expect((await get("callback/residents/more")).status).toBe(404);
      expect((await get("signin/residents")).status).toBe(404);
    } finally {
      completeEnv({ RESIDENT_OIDC_ISSUER: "" });
    }
  });

  it.each(["signin", "signin/email", "callback/github", "session", "csrf", "providers", "signout", "error", "_log"])(
    "has no %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
      expect(POST().status).toBe(404);
    },
  );
});
