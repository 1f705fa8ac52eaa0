import { expect, test } from "vitest";
import { contentSecurityPolicy } from "#lib/server/security-headers.ts";

const formAction = (issuers: (string | undefined)[]) =>
  contentSecurityPolicy({ nonce: "n", issuers })
    .split("; ")
    .find((directive) => directive.startsWith("form-action"));

test("a form leads to this site, and to the providers of identity that are set", () => {
  expect(formAction([])).toBe("form-action 'self'");
  expect(formAction([undefined, ""])).toBe("form-action 'self'");
  expect(formAction(["https://oidc.example/api/v2", undefined])).toBe("form-action 'self' https://oidc.example");
});
