import { readFileSync, writeFileSync } from "node:fs";
import { billOfMaterials, lockfileSchema } from "./bill-of-materials.ts";

/** Writes what runs in production as CycloneDX: `npm run sbom -- [FILE]`. */
const file = process.argv[2] ?? "sbom.cdx.json";
const lockfile = lockfileSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const bom = billOfMaterials(lockfile, new Date().toISOString());
writeFileSync(file, JSON.stringify(bom, null, 2));
console.log(`${bom.components.length} components in ${file}`);
