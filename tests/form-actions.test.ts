import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const CLIENT = globSync(["app/**/*.tsx", "components/**/*.tsx"]).filter((path) =>
  /^["']use client["']/.test(readFileSync(path, "utf8")),
);

describe("client components", () => {
  it("are found", () => {
    expect(CLIENT.length).toBeGreaterThan(5);
  });

  // A bound action is encoded by a promise that React keeps by the function: one that is bound while drawing is new at
  // each try, so that the answer to a form sent without JavaScript never ends and eats the memory of the server.
  it.each(CLIENT)("%s binds no action while it draws", (path) => {
    expect(readFileSync(path, "utf8")).not.toMatch(/Action\.bind\(/);
  });
});
