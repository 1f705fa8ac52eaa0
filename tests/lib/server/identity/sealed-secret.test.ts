import { expect, test } from "vitest";
import { openSecret, sealSecret } from "#lib/server/identity/sealed-secret.ts";

test("what is sealed is opened for its purpose, and shows nothing of itself", () => {
  const sealed = sealSecret("one", "un secret é");
  expect(openSecret("one", sealed)).toBe("un secret é");
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("secret");
  expect(sealSecret("one", "un secret é")).not.toBe(sealed);
});

test("it opens for no other purpose, nor when a bit of it was changed", () => {
  const sealed = sealSecret("one", "un secret");
  expect(openSecret("two", sealed)).toBeNull();
  const bytes = Buffer.from(sealed, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(openSecret("one", changed.toString("base64url"))).toBeNull();
  }
  for (const other of ["", "x", `${sealed}=`, `${sealed}A`, sealed.slice(0, -4), "é"]) {
    expect(openSecret("one", other)).toBeNull();
  }
});
