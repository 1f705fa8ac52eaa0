import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});
const packageEntry = z.object({
  version: z.string().default("0.0.0"),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
});
type Entry = z.infer<typeof packageEntry>;

/** The parts of `package-lock.json` (version 3) that say what is installed. */
export const lockfileSchema = z.object({
  name: z.string(),
  version: z.string(),
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageEntry),
});
type Lockfile = z.infer<typeof lockfileSchema>;

const FOLDER = "node_modules/";
const nameOf = (path: string) => path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
const purlOf = (path: string, { version }: Entry) => `pkg:npm/${nameOf(path).replace("@", "%40")}@${version}`;

/** Where Node finds a package that another one asks for: beside it, or in a folder above. */
function resolve(packages: Lockfile["packages"], from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${FOLDER}`)))) {
    const path = at === "" ? `${FOLDER}${name}` : `${at}/${FOLDER}${name}`;
    if (packages[path]) return path;
    if (at === "") return undefined;
  }
}

function componentOf(path: string, entry: Entry) {
  const [algorithm = "", digest = ""] = entry.integrity?.split("-") ?? [];
  const hash = {
    alg: algorithm.toUpperCase().replace("SHA", "SHA-"),
    content: Buffer.from(digest, "base64").toString("hex"),
  };
  return {
    type: "library",
    "bom-ref": purlOf(path, entry),
    name: nameOf(path),
    version: entry.version,
    purl: purlOf(path, entry),
    ...(entry.license && { licenses: [{ expression: entry.license }] }),
    ...(digest && { hashes: [hash] }),
  };
}

/**
 * What is installed to run, down to the last dependency, as CycloneDX 1.5, from the lock file: `npm sbom --omit dev` leaves out
 * packages that a tool of the tests needs, too. What only some machines install is in it.
 */
export function billOfMaterials({ name, version, packages }: Lockfile, timestamp: string) {
  const installed = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional,
  );
  const components = new Map(installed.map(([path, entry]) => [purlOf(path, entry), componentOf(path, entry)]));
  const self = `pkg:npm/${name}@${version}`;
  const needsOf = (path: string, { dependencies, optionalDependencies }: Entry) => {
    const found = Object.keys({ ...dependencies, ...optionalDependencies }).map((one) => resolve(packages, path, one));
    return found.flatMap((at) => (at && packages[at] ? [purlOf(at, packages[at])] : []));
  };
  const root = packages[""];
  const rows = installed.map(([path, entry]) => ({ ref: purlOf(path, entry), dependsOn: needsOf(path, entry) }));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { timestamp, component: { type: "application", "bom-ref": self, name, version } },
    components: [...components.values()],
    dependencies: [...(root ? [{ ref: self, dependsOn: needsOf("", root) }] : []), ...rows],
  };
}
