import { describe, expect, it } from "vitest";
import { GET, POST } from "#app/api/auth/[...nextauth]/route.ts";

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

  it.each(["signin", "signin/email", "callback/github", "session", "csrf", "providers", "signout", "error", "_log"])(
    "has no %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
      expect(POST().status).toBe(404);
    },
  );
});
