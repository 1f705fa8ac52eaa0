import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { billOfMaterials, lockfileSchema } from "./bill-of-materials.ts";

const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const bom = billOfMaterials(lockfileSchema.parse(json("package-lock.json")), "2026-11-30T00:00:00.000Z");
const refs = new Set(bom.components.map((one) => one["bom-ref"]));

test("names every dependency of production, with its digest and licence, and none of the tests", () => {
  const { dependencies, devDependencies } = json("package.json") as Record<string, Record<string, string>>;
  for (const [name, version] of Object.entries(dependencies ?? {})) {
    const found = bom.components.find((one) => one.name === name && one.version === version);
    expect(found, name).toMatchObject({
      hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
    });
  }
  const only = Object.keys(devDependencies ?? {}).filter((name) => !name.startsWith("@types/"));
  for (const name of only)
    expect(
      bom.components.map((one) => one.name),
      name,
    ).not.toContain(name);
});

test("says what needs what, and all of it is there", () => {
  const [own] = bom.dependencies;
  expect(own?.dependsOn.length).toBe(Object.keys(json("package.json").dependencies).length);
  for (const { ref, dependsOn } of bom.dependencies.slice(1)) {
    expect(refs).toContain(ref);
    for (const needed of dependsOn) expect(refs, `${needed} of ${ref}`).toContain(needed);
  }
});
